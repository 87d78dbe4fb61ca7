import { useTranslation } from 'react-i18next'
import type { FilterChoices } from '#app/features/orders/queries/list-filter-choices.server.ts'
import { Attributed } from '#app/features/orders/ui/attributed.tsx'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import type { CommissionListItem } from '../queries/list-commissions.server.ts'
import { CommissionFilterBar, commissionFilterNames } from './commission-filters.tsx'
import { CommissionStatusTag } from './commission-status-tag.tsx'
import { CommissionWhen } from './commission-when.tsx'

type CommissionListProps = {
  /** `/brands/<slug>`. */
  readonly base: string
  readonly page: PageCursors & { readonly items: readonly CommissionListItem[] }
  readonly choices: FilterChoices
  /** Only of this influencer, whose page it is. */
  readonly influencerId?: string
}

/** The commissions of a brand, or of one influencer in it; each row opens into why it is what it is. */
export function CommissionList({ base, page, choices, influencerId }: CommissionListProps) {
  const { t } = useTranslation()
  const isFiltered = useIsFiltered(commissionFilterNames)
  const columns: Column<CommissionListItem>[] = [
    {
      key: 'order',
      label: t('commissions.field.order'),
      isMain: true,
      render: (row) => <span className="code order-number">{row.order.vtexOrderId}</span>,
    },
    {
      key: 'placed',
      label: t('commissions.field.placed'),
      sortKey: 'placed',
      render: (row) => <DateAndTime value={row.placedAt} />,
    },
    { key: 'influencer', label: t('commissions.field.influencer'), render: (row) => <Attributed influencer={row.influencer} /> },
    { key: 'code', label: t('commissions.field.code'), render: (row) => <span className="code">{row.code.code}</span> },
    { key: 'campaign', label: t('commissions.field.campaign'), isExtra: true, render: (row) => row.campaign.name },
    { key: 'status', label: t('commissions.field.status'), render: (row) => <CommissionStatusTag status={row.status} /> },
    {
      key: 'available',
      label: t('commissions.field.available'),
      render: (row) => <CommissionWhen commission={row} />,
    },
    {
      key: 'base',
      label: t('commissions.field.base'),
      align: 'end',
      render: (row) => <MoneyText value={{ amount: row.baseAmount, currency: row.currency }} tone="muted" />,
    },
    {
      key: 'amount',
      label: t('commissions.field.amount'),
      align: 'end',
      render: (row) => <MoneyText value={{ amount: row.amount, currency: row.currency }} />,
    },
  ]
  return (
    <DataTable
      id={influencerId === undefined ? 'commissions' : 'commissions-of-influencer'}
      caption={t('commissions.list.title')}
      columns={influencerId === undefined ? columns : columns.filter(({ key }) => key !== 'influencer')}
      rows={page.items}
      rowKey={(row) => row.id}
      rowLink={(row) => `${base}/commissions/${row.id}`}
      page={page}
      csvHref={`${base}/commissions.csv${influencerId === undefined ? '' : `?influencerId=${influencerId}`}`}
      filters={<CommissionFilterBar choices={choices} isOfInfluencer={influencerId !== undefined} />}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('commissions.list.none-found')} text={t('commissions.list.none-found-text')} />
        ) : (
          <EmptyState icon="commission" title={t('commissions.list.empty')} text={t('commissions.list.empty-text')} />
        )
      }
    />
  )
}
