import { Link } from '@remix-run/react'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useMixedCurrency } from '#app/ui/shell-data.ts'
import type { CommissionListItem } from '../queries/list-commissions.server.ts'
import { SaleStateTag } from './sale-state-tag.tsx'

/** The last sales as rows for the thumb: what it earned, when, with which code, and where it stands. */
export function RecentSales({ sales }: { sales: readonly CommissionListItem[] }) {
  const show = useMixedCurrency()
  return (
    <ul className="entries">
      {sales.map((sale) => (
        <li key={sale.id}>
          <Link to={`/influencer/sales/${sale.id}`} prefetch="intent" className="entry">
            <span className="entry-main">
              <strong>
                <MoneyText value={{ amount: sale.amount, currency: sale.currency }} show={show} />
              </strong>
              <span className="entry-notes soft">
                <DateText value={sale.placedAt} show="relative" />
                <span className="code">{sale.code.code}</span>
                <BrandChip brand={sale.brand} />
              </span>
            </span>
            <SaleStateTag sale={sale} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
