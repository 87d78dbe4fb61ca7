import { controlProps, type FieldProps, FormField } from './form-field.tsx'

type CheckboxInputProps = Omit<FieldProps, 'optionalLabel'> & { readonly value?: string }

/** A yes or no; posts `on` (or `value`) when ticked, nothing when not. */
export function CheckboxInput({ field, label, help, value = 'on' }: CheckboxInputProps) {
  return (
    <div className="checkbox-field">
      <input
        {...controlProps(field, help !== undefined)}
        key={field.key}
        type="checkbox"
        value={value}
        defaultChecked={field.initialValue === value}
      />
      <FormField field={field} label={label} help={help}>
        {null}
      </FormField>
    </div>
  )
}
