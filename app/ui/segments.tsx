import { Link } from '@remix-run/react'

export type Segment = { readonly to: string; readonly label: string; readonly isCurrent: boolean }

/** A choice of views of the same page, each an address of its own. */
export function Segments({ label, items }: { label: string; items: readonly Segment[] }) {
  return (
    <nav className="segmented segments" aria-label={label}>
      {items.map((item) => (
        <Link key={item.label} to={item.to} preventScrollReset aria-current={item.isCurrent ? 'true' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
