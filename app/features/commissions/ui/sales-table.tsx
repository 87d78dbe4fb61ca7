import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useMixedCurrency, useShell } from '#app/ui/shell-data.ts'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import type { CommissionListItem } from '../queries/list-commissions.server.ts'
import { SaleStandingText } from './sale-standing.tsx'
import { SaleStateTag } from './sale-state-tag.tsx'

type SalesTableProps = {
  readonly sales: readonly CommissionListItem[]
  readonly page: PageCursors
  readonly filters: ReactNode
  readonly summary?: ReactNode
  readonly csvHref: string
  readonly empty: ReactNode
}

/** An influencer's sales: what was bought, what it earns, and where that money stands. Each opens "¿Por qué este valor?". */
export function SalesTable({ sales, page, filters, summary, csvHref, empty }: SalesTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="own-sales"
      caption={t('earnings.sales.title')}
      columns={useSalesColumns()}
      rows={sales}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/influencer/sales/${id}`}
      page={page}
      csvHref={csvHref}
      filters={filters}
      summary={summary}
      empty={empty}
    />
  )
}

function useSalesColumns(): Column<CommissionListItem>[] {
  const { t } = useTranslation()
  const { brands } = useShell()
  const show = useMixedCurrency()
  const zoneOf = ({ brand: own }: CommissionListItem) => {
    const timeZone = brands.find(({ id }) => id === own.id)?.timeZone
    return timeZone === undefined ? {} : { timeZone }
  }
  return [
    {
      key: 'order',
      label: t('earnings.sales.order'),
      isMain: true,
      sortKey: 'placed',
      render: (sale) => (
        <span className="sale-cell">
          <span className="code num">{sale.order.vtexOrderId}</span>
          <span className="entry-notes soft">
            <DateText value={sale.placedAt} {...zoneOf(sale)} />
            <span className="code">{sale.code.code}</span>
            <BrandChip brand={sale.brand} />
          </span>
        </span>
      ),
    },
    {
      key: 'base',
      label: t('earnings.sales.base'),
      align: 'end',
      isWideOnly: true,
      render: ({ baseAmount, currency }) => <MoneyText value={{ amount: baseAmount, currency }} show={show} />,
    },
    {
      key: 'amount',
      label: t('earnings.sales.amount'),
      align: 'end',
      render: ({ amount, currency }) => (
        <strong>
          <MoneyText value={{ amount, currency }} show={show} />
        </strong>
      ),
    },
    {
      key: 'state',
      label: t('earnings.sales.state'),
      render: (sale) => (
        <span className="standing">
          <SaleStateTag sale={sale} />
          <span className="soft">
            <SaleStandingText sale={sale} {...zoneOf(sale)} />
          </span>
        </span>
      ),
    },
  ]
}
