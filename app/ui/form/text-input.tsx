import { Input } from 'antd'
import { controlProps, type FieldProps, FormField } from './form-field.tsx'

type TextInputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'date' | 'search'
  readonly autoComplete?: string
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'url' | 'tel'
  readonly suffix?: string
  readonly prefix?: string
  readonly min?: string
  readonly max?: string
  readonly autoFocus?: boolean
}

/** One line of text; `type="date"` is the date field (the browser's own picker, posts `YYYY-MM-DD`). */
export function TextInput({ field, label, help, optionalLabel, type = 'text', ...rest }: TextInputProps) {
  return (
    <FormField field={field} label={label} help={help} optionalLabel={optionalLabel}>
      <Input
        {...controlProps(field, help !== undefined)}
        {...rest}
        key={field.key}
        type={type}
        status={field.errors === undefined ? undefined : 'error'}
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
      />
    </FormField>
  )
}

/** An amount as people type it; the room's schema turns the text into money. */
export function MoneyInput({ currency, ...props }: Omit<TextInputProps, 'type' | 'inputMode' | 'prefix'> & { currency: string }) {
  return <TextInput {...props} inputMode="decimal" autoComplete="off" prefix={currency} />
}

/** A percentage as people type it (`12,5`). */
export function PercentInput(props: Omit<TextInputProps, 'type' | 'inputMode' | 'suffix'>) {
  return <TextInput {...props} inputMode="decimal" autoComplete="off" suffix="%" />
}

/** A calendar day, posted as `YYYY-MM-DD`. */
export function DateInput(props: Omit<TextInputProps, 'type'>) {
  return <TextInput {...props} type="date" />
}
