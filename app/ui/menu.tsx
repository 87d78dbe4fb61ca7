import { useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'

type MenuProps = {
  /** What the closed menu shows. */
  readonly summary: ReactNode
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A menu that opens below (or above) its summary, without JavaScript too. Escape, a click elsewhere and a new page close it. */
export function Menu({ summary, label, className = '', children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what closes it
  useEffect(() => ref.current?.removeAttribute('open'), [key])
  useEffect(() => {
    function closeOutside(event: Event) {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) ref.current?.removeAttribute('open')
    }
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !ref.current?.open) return
      ref.current.removeAttribute('open')
      ref.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])
  return (
    <details className={`menu ${className}`} ref={ref}>
      <summary aria-label={label}>{summary}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}
