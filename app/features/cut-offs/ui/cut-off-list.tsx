import { useTranslation } from 'react-i18next'
import { cutOffStatuses } from '#app/domain/cut-off.ts'
import type { Money } from '#app/domain/money.ts'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import type { CutOffListItem } from '../queries/list-cut-offs.server.ts'
import type { CutOffSum } from '../queries/sum-cut-offs.server.ts'
import { CutOffStatusTag } from './cut-off-status-tag.tsx'
import { periodText } from './period-text.ts'

type CutOffListProps = {
  /** `/brands/<slug>/cut-offs`. */
  readonly base: string
  readonly items: readonly CutOffListItem[]
  readonly next: string | null
}

const names = ['status']

/** A brand's periods; each opens into its gates, sums and statements. */
export function CutOffList({ base, items, next }: CutOffListProps) {
  const { t } = useTranslation()
  const isFiltered = useIsFiltered(names)
  return (
    <DataTable
      id="cut-offs"
      caption={t('cut-offs.list.title')}
      columns={useColumns()}
      rows={items}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `${base}/${id}`}
      page={{ next, previous: null }}
      csvHref={`${base}/statements.csv`}
      filters={
        <FilterBar names={names}>
          <FilterSelect
            name="status"
            label={t('cut-offs.field.status')}
            allLabel={t('cut-offs.list.any-status')}
            options={cutOffStatuses.map((status) => ({ value: status, label: t(`cut-offs.status.${status}`) }))}
          />
        </FilterBar>
      }
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('cut-offs.list.none-found')} />
        ) : (
          <EmptyState icon="calendar" title={t('cut-offs.list.empty')} text={t('cut-offs.list.empty-text')} />
        )
      }
    />
  )
}

function useColumns(): Column<CutOffListItem>[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  return [
    {
      key: 'period',
      label: t('cut-offs.field.period'),
      isMain: true,
      render: ({ firstDay }) => <span suppressHydrationWarning>{periodText(firstDay, locale)}</span>,
    },
    { key: 'status', label: t('cut-offs.field.status'), render: ({ status }) => <CutOffStatusTag status={status} /> },
    {
      key: 'statements',
      label: t('cut-offs.field.statements'),
      align: 'end',
      render: ({ statementCount }) => <span className="num">{statementCount ?? '—'}</span>,
    },
    { key: 'earned', label: t('cut-offs.field.earned'), align: 'end', render: sums(({ earned }) => earned) },
    { key: 'reversed', label: t('cut-offs.field.reversed'), align: 'end', render: sums(({ reversed }) => reversed) },
    { key: 'closing', label: t('cut-offs.field.closing'), align: 'end', render: sums(({ closing }) => closing) },
    {
      key: 'sealed',
      label: t('cut-offs.field.sealed'),
      render: ({ sealedAt }) => (sealedAt === null ? <span className="faint">—</span> : <DateAndTime value={sealedAt} />),
    },
  ]
}

/** One amount for each currency of a period. */
function sums(amountOf: (sum: CutOffSum) => bigint) {
  return ({ sums: all }: CutOffListItem) =>
    all.length === 0 ? (
      <span className="faint">—</span>
    ) : (
      <span className="two-lines">
        {all.map((sum) => (
          <MoneyText key={sum.currency} value={moneyOf(sum, amountOf)} show={all.length > 1 ? 'code' : 'symbol'} />
        ))}
      </span>
    )
}

function moneyOf(sum: CutOffSum, amountOf: (sum: CutOffSum) => bigint): Money {
  return { amount: amountOf(sum), currency: sum.currency }
}
