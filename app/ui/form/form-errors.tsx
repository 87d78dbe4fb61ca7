import { Alert } from 'antd'
import { useErrorText } from './use-error-text.ts'

/** What is wrong with a form as a whole (conform's `form.errors`). Nothing when nothing is. */
export function FormErrors({ errors, id }: { errors: readonly string[] | undefined; id?: string }) {
  const errorText = useErrorText()
  if (errors === undefined || errors.length === 0) return null
  return <Alert id={id} type="error" showIcon title={errors.map(errorText).join(' ')} />
}
