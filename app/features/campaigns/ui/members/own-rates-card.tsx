import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { formatRate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import type { OwnRate } from '../../queries/list-own-rates.server.ts'

/** The better rates that somebody has in a campaign: how much, since when, until when and why. */
export function OwnRatesCard({ rates }: { rates: readonly OwnRate[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (rates.length === 0) return null
  return (
    <Card title={t('members.own.rates')} description={t('members.own.rates-text')}>
      <ul className="lines">
        {rates.map((one) => (
          <li key={`${one.id} ${one.from.toISOString()}`}>
            <span>
              <strong className="num" suppressHydrationWarning>
                {formatRate(one.rate, locale)}
              </strong>{' '}
              {one.isOfGroup ? t('members.own.rate-of-group') : t('members.own.rate-of-own')}
              <span className="soft small">
                {t('members.override.from')} <DateText value={one.from} show="day-time" />
                {one.until === null ? null : (
                  <>
                    {' '}
                    {t('members.own.rate-until')} <DateText value={one.until} show="day-time" />
                  </>
                )}
                {' · '}
                {one.reason}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
