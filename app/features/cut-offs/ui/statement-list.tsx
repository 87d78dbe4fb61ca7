import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Attributed } from '#app/features/orders/ui/attributed.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import type { StatementListItem } from '../queries/list-statements.server.ts'
import { closingOf, openingOf } from '../statement-totals.ts'

type StatementListProps = {
  readonly page: PageCursors & { readonly items: readonly StatementListItem[] }
  readonly linkOf: (statement: StatementListItem) => string
  readonly csvHref: string
  readonly title: ReactNode
  readonly isMixed: boolean
  readonly isFiltered: boolean
}

/** The statements of a period: who, from which balance to which. */
export function StatementList({ page, linkOf, csvHref, title, isMixed, isFiltered }: StatementListProps) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2 className="section-title">{title}</h2>
      <DataTable
        id="cut-off-statements"
        caption={t('cut-offs.statements.title')}
        columns={useColumns(isMixed)}
        rows={page.items}
        rowKey={({ id }) => id}
        rowLink={linkOf}
        page={page}
        csvHref={csvHref}
        filters={<FilterBar names={[]} search={t('cut-offs.statements.search')} />}
        empty={
          isFiltered ? (
            <EmptyState icon="search" title={t('cut-offs.statements.none-found')} />
          ) : (
            <EmptyState icon="order" title={t('cut-offs.statements.empty')} text={t('cut-offs.statements.empty-text')} />
          )
        }
      />
    </section>
  )
}

function useColumns(isMixed: boolean): Column<StatementListItem>[] {
  const { t } = useTranslation()
  const show = isMixed ? 'code' : 'symbol'
  const money = (amount: bigint, currency: string) => <MoneyText value={{ amount, currency }} show={show} />
  return [
    {
      key: 'influencer',
      label: t('cut-offs.field.influencer'),
      isMain: true,
      render: ({ influencer }) => <Attributed influencer={influencer} />,
    },
    { key: 'number', label: t('cut-offs.field.number'), render: ({ number }) => <span className="code num">{number}</span> },
    {
      key: 'opening',
      label: t('cut-offs.field.opening'),
      align: 'end',
      render: (row) => money(openingOf(row), row.currency),
    },
    { key: 'earned', label: t('cut-offs.field.earned'), align: 'end', render: (row) => money(row.earned, row.currency) },
    { key: 'reversed', label: t('cut-offs.field.reversed'), align: 'end', render: (row) => money(row.reversed, row.currency) },
    {
      key: 'closing',
      label: t('cut-offs.field.closing'),
      align: 'end',
      render: (row) => <strong>{money(closingOf(row), row.currency)}</strong>,
    },
    {
      key: 'debt',
      label: t('cut-offs.balance.debt'),
      align: 'end',
      isExtra: true,
      render: (row) => money(row.closingDebt, row.currency),
    },
  ]
}
