import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { formatDate } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { expectedDays } from '../expected-days.ts'
import type { StatementDetail } from '../queries/get-statement.server.ts'

const SHOWN = 6

/** What comes next: when the money in hold becomes available, as things are now. */
export function ExpectedReleases({ statement }: { statement: StatementDetail }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { expected, brand, currency } = statement
  const days = expectedDays(expected, brand.timeZone)
  return (
    <Card isFlush title={t('cut-offs.expected.title')} description={t('cut-offs.expected.text')}>
      {days.length === 0 ? (
        <p className="soft card-note">{t('cut-offs.expected.nothing')}</p>
      ) : (
        <ul className="entries">
          {days.slice(0, SHOWN).map(({ day, at, amount, count }) => (
            <li key={day} className="entry">
              <span className="entry-main">
                <strong suppressHydrationWarning>{formatDate(at, locale, brand.timeZone, 'day-long')}</strong>
                <span className="soft">{t('cut-offs.expected.sales', { count })}</span>
              </span>
              <MoneyText value={{ amount, currency }} />
            </li>
          ))}
          {days.length > SHOWN ? (
            <li className="entry soft">{t('cut-offs.expected.more', { count: days.length - SHOWN })}</li>
          ) : null}
        </ul>
      )}
    </Card>
  )
}
