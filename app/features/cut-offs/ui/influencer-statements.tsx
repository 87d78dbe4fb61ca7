import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { StatementListItem } from '../queries/list-statements.server.ts'
import { closingOf } from '../statement-totals.ts'
import { periodText } from './period-text.ts'

type InfluencerStatementsProps = {
  readonly statements: readonly StatementListItem[]
  /** Where all of them are as a file. */
  readonly csvHref: string
  /** The address of the brand's statements. */
  readonly base: string
}

/** The last statements of one influencer with a brand, each with its final balance. */
export function InfluencerStatements({ statements, csvHref, base }: InfluencerStatementsProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <Card
      isFlush
      title={t('cut-offs.statements.title')}
      actions={
        statements.length === 0 ? undefined : (
          <a className={buttonClass('default', 'small')} href={csvHref} download>
            {t('ui.table.csv')}
          </a>
        )
      }
    >
      {statements.length === 0 ? <EmptyState icon="order" title={t('cut-offs.statements.empty')} /> : null}
      <ul className="entries">
        {statements.map((statement) => (
          <li key={statement.id}>
            <Link to={`${base}/${statement.id}`} prefetch="intent" className="entry">
              <span className="entry-main">
                <strong suppressHydrationWarning>{periodText(statement.firstDay, locale)}</strong>
                <span className="soft code">{statement.number}</span>
              </span>
              <strong>
                <MoneyText value={{ amount: closingOf(statement), currency: statement.currency }} />
              </strong>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
