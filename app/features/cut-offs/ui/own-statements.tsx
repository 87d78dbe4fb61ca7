import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useMixedCurrency, useReader } from '#app/ui/shell-data.ts'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import type { ComingEarnings } from '../queries/list-coming-earnings.server.ts'
import type { StatementListItem } from '../queries/list-statements.server.ts'
import { closingOf } from '../statement-totals.ts'
import { ComingEarningsCard } from './coming-earnings.tsx'
import { periodText } from './period-text.ts'

type OwnStatementsProps = {
  readonly page: PageCursors & { readonly items: readonly StatementListItem[] }
  readonly coming: readonly ComingEarnings[]
}

/** An influencer's statements, and what the next ones hold so far. */
export function OwnStatements({ page, coming }: OwnStatementsProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('cut-offs.own.title')} subtitle={t('cut-offs.own.subtitle')} />
      <div className="stack">
        <ComingEarningsCard coming={coming} />
        <DataTable
          id="own-statements"
          caption={t('cut-offs.own.title')}
          columns={useColumns()}
          rows={page.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/influencer/statements/${id}`}
          page={page}
          csvHref="/influencer/statements.csv"
          empty={<EmptyState icon="order" title={t('cut-offs.own.empty')} text={t('cut-offs.own.empty-text')} />}
        />
      </div>
    </>
  )
}

function useColumns(): Column<StatementListItem>[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  const show = useMixedCurrency()
  const money = (amount: bigint, currency: string) => <MoneyText value={{ amount, currency }} show={show} />
  return [
    {
      key: 'period',
      label: t('cut-offs.field.period'),
      isMain: true,
      render: ({ firstDay, number, brand }) => (
        <span className="sale-cell">
          <span suppressHydrationWarning>{periodText(firstDay, locale)}</span>
          <span className="entry-notes soft">
            <span className="code num">{number}</span>
            <BrandChip brand={brand} />
          </span>
        </span>
      ),
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
      key: 'sealed',
      label: t('cut-offs.field.sealed'),
      isWideOnly: true,
      render: ({ sealedAt, brand }) => <DateText value={sealedAt} timeZone={brand.timeZone} />,
    },
  ]
}
