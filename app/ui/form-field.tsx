import type { ReactNode } from 'react'

/** What conform knows of a field (`fields.email`), as far as its label and messages need it. */
export type FieldState = {
  readonly id: string
  readonly errorId: string
  readonly descriptionId: string
  readonly errors?: string[]
}

/** Label, control, and what is wrong with it or what to put in it. The control carries `field.id` (conform's `getInputProps` sees to it). */
export function FormField({
  field,
  label,
  help,
  children,
}: {
  field: FieldState
  label: string
  help?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="form-field">
      <label htmlFor={field.id}>{label}</label>
      {children}
      {help === undefined ? null : (
        <p id={field.descriptionId} className="form-field-help">
          {help}
        </p>
      )}
      {field.errors === undefined ? null : (
        <p id={field.errorId} className="form-field-error" role="alert">
          {field.errors.join(' ')}
        </p>
      )}
    </div>
  )
}
