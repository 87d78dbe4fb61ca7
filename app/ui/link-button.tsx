import { Link, type LinkProps } from '@remix-run/react'
import { cssVarKey } from './theme/theme.ts'

export type ButtonLook = 'primary' | 'default' | 'text'

const looks: Record<ButtonLook, string> = {
  primary: 'ant-btn-primary ant-btn-color-primary ant-btn-variant-solid',
  default: 'ant-btn-default ant-btn-color-default ant-btn-variant-outlined',
  text: 'ant-btn-text ant-btn-color-default ant-btn-variant-text',
}
const sizes = { small: ' ant-btn-sm', middle: '', large: ' ant-btn-lg' }

/** Classes that make a link or a native button look like antd's Button. */
export function buttonClass(look: ButtonLook = 'default', size: keyof typeof sizes = 'middle'): string {
  return `ant-btn ${cssVarKey} ${looks[look]}${sizes[size]}`
}

/** A link within the site that looks like a button. For other sites: `<a className={buttonClass()}>`. */
export function LinkButton({
  look,
  size,
  className = '',
  ...props
}: LinkProps & { look?: ButtonLook; size?: keyof typeof sizes }) {
  return <Link prefetch="intent" {...props} className={`${buttonClass(look, size)} ${className}`} />
}
