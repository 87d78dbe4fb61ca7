import { Icon } from '../icon.tsx'
import type { FieldProps } from './form-field.tsx'
import type { Option } from './select-input.tsx'

type CheckChipsProps = Omit<FieldProps, 'optionalLabel'> & { readonly options: readonly Option[] }

/** Any of a few choices: checkboxes of one name, so that it posts without JavaScript. */
export function CheckChips({ field, label, help, options }: CheckChipsProps) {
  const checked: readonly unknown[] = Array.isArray(field.initialValue) ? field.initialValue : [field.initialValue]
  const described = [field.errors === undefined ? null : field.errorId, help === undefined ? null : field.descriptionId]
  return (
    <fieldset className="chips-field" aria-describedby={described.filter((id) => id !== null).join(' ') || undefined}>
      <legend>{label}</legend>
      <div className="chips">
        {options.map(({ value, label: words }) => (
          <label key={value} className="check-chip">
            <input type="checkbox" name={field.name} value={value} defaultChecked={checked.includes(value)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {field.errors === undefined ? null : (
        <p className="field-error" id={field.errorId}>
          <Icon name="alert" size={16} />
          {field.errors.join(' ')}
        </p>
      )}
      {help === undefined ? null : (
        <p className="field-help" id={field.descriptionId}>
          {help}
        </p>
      )}
    </fieldset>
  )
}
