import { controlProps, type FieldProps, FormField } from './form-field.tsx'

/** A colour, posted as `#rrggbb`: the browser's own picker. */
export function ColorInput({ field, label, help }: FieldProps) {
  return (
    <FormField field={field} label={label} help={help}>
      <input
        {...controlProps(field, help !== undefined)}
        key={field.key}
        type="color"
        className="control color-control"
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
      />
    </FormField>
  )
}
