import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

/** The part of conform's field that the kit needs, so that any schema's field fits. */
export type AnyField = {
  readonly id: string
  readonly name: string
  readonly key?: string | undefined
  readonly errors?: string[] | undefined
  readonly errorId: string
  readonly descriptionId: string
  readonly required?: boolean | undefined
  readonly initialValue?: unknown
}

export type FieldProps = {
  readonly field: AnyField
  readonly label: string
  readonly help?: ReactNode
  /** Beside the label of a field that may stay empty. Shown when the schema does not require it. */
  readonly optionalLabel?: string
}

/** Label, control, help and errors of one field, tied together for screen readers. The control takes `describedBy(field, help)`. */
export function FormField({ field, label, help, optionalLabel, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={field.errors === undefined ? 'field' : 'field field-invalid'}>
      <label htmlFor={field.id}>
        {label}
        {optionalLabel === undefined || field.required ? null : <span className="field-optional">{optionalLabel}</span>}
      </label>
      {children}
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
    </div>
  )
}

/** Attributes that a control of `field` carries: id, name, validity and what describes it. */
export function controlProps(field: AnyField, hasHelp: boolean) {
  const described = [field.errors === undefined ? null : field.errorId, hasHelp ? field.descriptionId : null].filter(
    (id) => id !== null,
  )
  return {
    id: field.id,
    name: field.name,
    required: field.required,
    'aria-invalid': field.errors === undefined ? undefined : true,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  }
}
