import { controlProps, type FieldProps, FormField } from './form-field.tsx'

/** Several lines of text: a reason, a note, a list to paste. */
export function TextArea({
  field,
  label,
  help,
  optionalLabel,
  rows = 3,
  placeholder,
}: FieldProps & { rows?: number; placeholder?: string }) {
  return (
    <FormField field={field} label={label} help={help} optionalLabel={optionalLabel}>
      <textarea
        {...controlProps(field, help !== undefined)}
        key={field.key}
        className="control"
        rows={rows}
        placeholder={placeholder}
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
      />
    </FormField>
  )
}
