import { useNavigation } from '@remix-run/react'
import { Button, type ButtonProps } from 'antd'

/** The button that posts its form; busy while it does. Pass `name` and `value` where a form has several intents. */
export function SubmitButton({ children, ...props }: Omit<ButtonProps, 'htmlType' | 'loading'>) {
  const { state, formData } = useNavigation()
  const isMine = state === 'submitting' && (props.name === undefined || formData?.get(props.name) === props.value)
  return (
    <Button type="primary" {...props} htmlType="submit" loading={isMine}>
      {children}
    </Button>
  )
}
