import { controlProps, type FieldProps, FormField } from './form-field.tsx'

export type Option = { readonly value: string; readonly label: string }

/** One of some choices: the browser's own list, which phones and keyboards know. `emptyLabel` adds a first, empty choice. */
export function SelectInput({
  field,
  label,
  help,
  optionalLabel,
  options,
  emptyLabel,
}: FieldProps & { options: readonly Option[]; emptyLabel?: string }) {
  return (
    <FormField field={field} label={label} help={help} optionalLabel={optionalLabel}>
      <select
        {...controlProps(field, help !== undefined)}
        key={field.key}
        className="control select"
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  )
}
