import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import type { FilterChoices } from '../queries/list-filter-choices.server.ts'
import type { OrderListItem } from '../queries/list-orders.server.ts'
import { Attributed } from './attributed.tsx'
import { OrderFilterBar, orderFilterNames } from './order-filters.tsx'
import { OrderFlags } from './order-flags.tsx'
import { OrderStateTag } from './order-state-tag.tsx'

type OrderListProps = {
  /** `/brands/<slug>`. */
  readonly base: string
  readonly page: PageCursors & { readonly items: readonly OrderListItem[] }
  readonly choices: FilterChoices
  /** The commission of a row in words: a later room's. */
  readonly renderCommission: (order: OrderListItem) => ReactNode
}

/** The orders of a brand. */
export function OrderList({ base, page, choices, renderCommission }: OrderListProps) {
  const { t } = useTranslation()
  const isFiltered = useIsFiltered([...orderFilterNames, 'q'])
  const columns: Column<OrderListItem>[] = [
    {
      key: 'number',
      label: t('orders.field.number'),
      isMain: true,
      render: (row) => <span className="code order-number">{row.vtexOrderId}</span>,
    },
    {
      key: 'placed',
      label: t('orders.field.placed'),
      sortKey: 'placed',
      render: (row) => <DateAndTime value={row.placedAt} />,
    },
    {
      key: 'state',
      label: t('orders.field.state'),
      render: (row) => (
        <span className="tags">
          <OrderStateTag state={row.state} />
          <OrderFlags flags={row.flags} isShort />
        </span>
      ),
    },
    { key: 'influencer', label: t('orders.field.influencer'), render: (row) => <Attributed influencer={row.influencer} /> },
    {
      key: 'code',
      label: t('orders.field.code'),
      render: (row) => <span className="code">{row.code?.code ?? row.couponCodes.join(', ')}</span>,
    },
    { key: 'campaign', label: t('orders.field.campaign'), isExtra: true, render: (row) => row.campaign?.name ?? '—' },
    {
      key: 'net',
      label: t('orders.field.net'),
      align: 'end',
      render: (row) => <MoneyText value={{ amount: row.netAmount, currency: row.currency }} />,
    },
    {
      key: 'total',
      label: t('orders.field.total'),
      align: 'end',
      isExtra: true,
      render: (row) => <MoneyText value={{ amount: row.totalAmount, currency: row.currency }} tone="muted" />,
    },
    { key: 'commission', label: t('orders.field.commission'), align: 'end', render: renderCommission },
    {
      key: 'vtex-status',
      label: t('orders.field.vtex-status'),
      isExtra: true,
      render: (row) => <span className="code">{row.vtexStatus ?? '—'}</span>,
    },
    {
      key: 'changed',
      label: t('orders.field.changed'),
      isExtra: true,
      render: (row) => <DateText value={row.changedAt} show="relative" />,
    },
  ]
  return (
    <DataTable
      id="orders"
      caption={t('orders.list.title')}
      columns={columns}
      rows={page.items}
      rowKey={(row) => row.id}
      rowLink={(row) => `${base}/orders/${row.id}`}
      page={page}
      csvHref={`${base}/orders.csv`}
      filters={<OrderFilterBar choices={choices} />}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('orders.list.none-found')} text={t('orders.list.none-found-text')} />
        ) : (
          <EmptyState icon="order" title={t('orders.list.empty')} text={t('orders.list.empty-text')} />
        )
      }
    />
  )
}
