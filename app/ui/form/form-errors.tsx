import { Alert } from 'antd'

/** What is wrong with a form as a whole (conform's `form.errors`). Nothing when nothing is. */
export function FormErrors({ errors, id }: { errors: readonly string[] | undefined; id?: string }) {
  if (errors === undefined || errors.length === 0) return null
  return <Alert id={id} type="error" showIcon title={errors.join(' ')} />
}
