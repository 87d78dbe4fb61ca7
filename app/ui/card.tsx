import type { ReactNode } from 'react'

type CardProps = {
  /** For links to it. */
  readonly id?: string
  readonly title?: ReactNode
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** No inner margin: for tables and lists that reach the edge. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

/** A titled area of a page. */
export function Card({ id, title, description, actions, isFlush = false, children }: CardProps) {
  return (
    <section id={id} className={isFlush ? 'card card-flush' : 'card'}>
      {title === undefined ? null : (
        <header className="card-head">
          <div>
            <h2>{title}</h2>
            {description === undefined ? null : <p className="soft">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className="card-body">{children}</div>
    </section>
  )
}
