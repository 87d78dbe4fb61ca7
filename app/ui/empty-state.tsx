import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  readonly icon: IconName
  readonly title: string
  /** What to do next, in a sentence. */
  readonly text?: ReactNode
  readonly action?: ReactNode
  /** Something went wrong, rather than nothing being there yet. */
  readonly isError?: boolean
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ icon, title, text, action, isError = false }: EmptyStateProps) {
  return (
    <div className={isError ? 'empty empty-error' : 'empty'} role={isError ? 'alert' : undefined}>
      <span className="empty-icon">
        <Icon name={icon} size={24} />
      </span>
      <p className="empty-title">{title}</p>
      {text === undefined ? null : <p className="soft">{text}</p>}
      {action}
    </div>
  )
}
