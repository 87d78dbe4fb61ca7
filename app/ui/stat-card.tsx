import { Link } from '@remix-run/react'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type StatCardProps = {
  readonly label: string
  /** MoneyText or a number; undefined while it is still being fetched. */
  readonly value: ReactNode | undefined
  /** One line below: what the number is made of, or when it changes. */
  readonly hint?: ReactNode
  /** What the number opens into. */
  readonly to?: string
  /** The one number of the page that matters most. */
  readonly isMain?: boolean
}

/** A number that matters, and the way into what it is made of. Keep them in a `<StatRow>`. */
export function StatCard({ label, value, hint, to, isMain = false }: StatCardProps) {
  const className = isMain ? 'stat stat-main' : 'stat'
  const content = (
    <>
      <span className="stat-label">
        {label}
        {to === undefined ? null : <Icon name="chevron-right" size={16} />}
      </span>
      <span className="stat-value num">{value ?? <Skeleton.Button active size="small" className="stat-skeleton" />}</span>
      {hint === undefined ? null : <span className="stat-hint">{hint}</span>}
    </>
  )
  return to === undefined ? (
    <div className={className}>{content}</div>
  ) : (
    <Link to={to} prefetch="intent" className={className}>
      {content}
    </Link>
  )
}

export function StatRow({ children }: { children: ReactNode }) {
  return <div className="stat-row">{children}</div>
}
