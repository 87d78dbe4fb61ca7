import type { ReactNode } from 'react'

export type KeyValue = { readonly label: string; readonly value: ReactNode; readonly hint?: ReactNode }

/** Facts of one thing, name beside value. `layout` `sum`: values at the end of the line, the last one a total. */
export function KeyValues({ items, layout = 'facts' }: { items: readonly KeyValue[]; layout?: 'facts' | 'sum' }) {
  return (
    <dl className={`key-values key-values-${layout}`}>
      {items.map(({ label, value, hint }) => (
        <div key={label}>
          <dt>
            {label}
            {hint === undefined ? null : <span className="key-hint">{hint}</span>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
