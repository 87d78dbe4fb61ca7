import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type PageHeaderProps = {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** The page above: where "back" goes. */
  readonly back?: { readonly to: string; readonly label: string }
  /** A StatusTag beside the title. */
  readonly status?: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
}

/** The head of a page: one h1, what the page is about, what can be done with it. */
export function PageHeader({ title, subtitle, back, status, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {back === undefined ? null : (
        <Link to={back.to} className="page-back" prefetch="intent">
          <Icon name="chevron-left" size={16} />
          {back.label}
        </Link>
      )}
      <div className="page-header-row">
        <div className="page-header-text">
          <h1>
            {title}
            {status}
          </h1>
          {subtitle === undefined ? null : <p className="soft">{subtitle}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
    </header>
  )
}
