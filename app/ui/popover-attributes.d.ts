import 'react'

// React 18's types do not know the popover attributes; it writes them to the page as they are.
declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto' | 'manual' | undefined
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string | undefined
    popovertargetaction?: 'toggle' | 'show' | 'hide' | undefined
  }
}
