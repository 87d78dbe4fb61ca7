import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { statementLineKinds } from '#app/domain/statement.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import type { StatementDetail } from '../queries/get-statement.server.ts'
import type { StatementEntry } from '../queries/list-statement-entries.server.ts'

type StatementEntriesProps = {
  readonly statement: Pick<StatementDetail, 'brand' | 'currency' | 'lines'>
  readonly entries: readonly StatementEntry[]
  readonly next: string | null
  readonly csvHref: string
  /** Where a sale's trace is: an address that takes the commission's id at its end. */
  readonly saleBase: string
}

const names = ['kind', 'campaignId']

/** What a statement rests on, entry by entry; one of a sale opens its trace. */
export function StatementEntries({ statement, entries, next, csvHref, saleBase }: StatementEntriesProps) {
  const { t } = useTranslation()
  const isFiltered = useIsFiltered(names)
  const { lines } = statement
  const present = statementLineKinds.filter((kind) => lines.some((line) => line.kind === kind))
  const campaigns = new Map(lines.flatMap(({ campaign }) => (campaign === null ? [] : [[campaign.id, campaign.name] as const])))
  return (
    <section id="entries" className="stack">
      <h2 className="section-title">{t('cut-offs.entries.title')}</h2>
      <DataTable
        id="statement-entries"
        caption={t('cut-offs.entries.title')}
        columns={useColumns(statement, saleBase)}
        rows={entries}
        rowKey={({ id }) => id}
        page={{ next, previous: null }}
        csvHref={csvHref}
        filters={
          <FilterBar names={names}>
            <FilterSelect
              name="kind"
              label={t('cut-offs.entries.kind')}
              allLabel={t('cut-offs.entries.any-kind')}
              options={present.map((kind) => ({ value: kind, label: t(`cut-offs.line.${kind}`) }))}
            />
            {campaigns.size < 2 ? null : (
              <FilterSelect
                name="campaignId"
                label={t('cut-offs.entries.campaign')}
                allLabel={t('cut-offs.entries.any-campaign')}
                options={[...campaigns].map(([value, label]) => ({ value, label }))}
              />
            )}
          </FilterBar>
        }
        empty={<EmptyState icon="filter" title={t(isFiltered ? 'cut-offs.entries.none-found' : 'cut-offs.entries.empty')} />}
      />
    </section>
  )
}

function useColumns({ brand, currency }: StatementEntriesProps['statement'], saleBase: string): Column<StatementEntry>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'entry',
      label: t('cut-offs.entries.entry'),
      isMain: true,
      render: ({ reason, kind, commissionId, order, campaign, valueAt }) => {
        const what = dynamicText(t, [`earnings.history.${reason.code}`, `cut-offs.line.${kind}`, 'earnings.wallet.movement'])
        return (
          <span className="sale-cell">
            {commissionId === null ? what : <Link to={`${saleBase}/${commissionId}`}>{what}</Link>}
            <span className="entry-notes soft">
              <DateText value={valueAt} show="day-time" timeZone={brand.timeZone} />
              {order === null ? null : <span className="code num">{order.vtexOrderId}</span>}
              {campaign === null ? null : <span>{campaign.name}</span>}
            </span>
          </span>
        )
      },
    },
    {
      key: 'kind',
      label: t('cut-offs.entries.kind'),
      isWideOnly: true,
      render: ({ kind }) => (kind === null ? '—' : t(`cut-offs.line.${kind}`)),
    },
    {
      key: 'amount',
      label: t('cut-offs.entries.amount'),
      align: 'end',
      render: ({ amount }) => <MoneyText value={{ amount, currency }} signed tone="sign" />,
    },
  ]
}
