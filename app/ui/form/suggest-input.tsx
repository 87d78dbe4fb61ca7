import { Input } from 'antd'
import { controlProps, type FieldProps, FormField } from './form-field.tsx'
import type { Option } from './select-input.tsx'

/** One line of text with suggestions from a list; anything else may be typed too. The browser's own: phones and keyboards know it. */
export function SuggestInput({
  field,
  label,
  help,
  optionalLabel,
  options,
  placeholder,
}: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  const listId = `${field.id}-options`
  return (
    <FormField field={field} label={label} help={help} optionalLabel={optionalLabel}>
      <Input
        {...controlProps(field, help !== undefined)}
        key={field.key}
        list={listId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        status={field.errors === undefined ? undefined : 'error'}
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
      />
      <datalist id={listId}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </FormField>
  )
}
