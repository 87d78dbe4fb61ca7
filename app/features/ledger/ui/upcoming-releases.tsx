import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatDay } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { UpcomingRelease } from '../queries/get-wallet.server.ts'

/** What becomes available, day by day; `day` is the brand's calendar day of the instant. */
export type ReleaseDay = UpcomingRelease & { readonly day: string }

type UpcomingReleasesProps = {
  readonly releases: readonly ReleaseDay[]
  readonly show: 'symbol' | 'code'
  /** The address of the list of their sales; absent where no list has exactly these. */
  readonly to?: string
}

/** When what is confirmed can be withdrawn; each day opens its sales. */
export function UpcomingReleases({ releases, show, to }: UpcomingReleasesProps) {
  const { t } = useTranslation()
  return (
    <Card isFlush title={t('earnings.wallet.upcoming')} description={t('earnings.wallet.upcoming-text')}>
      {releases.length === 0 ? (
        <EmptyState icon="calendar" title={t('earnings.wallet.nothing-upcoming')} />
      ) : (
        <ul className="entries">
          {releases.map(({ day, amount, currency, count }) => (
            <li key={`${day}${currency}`}>
              {to === undefined ? (
                <div className="entry">
                  <Release day={day} amount={amount} currency={currency} count={count} show={show} />
                </div>
              ) : (
                <Link to={`${to}?dueFrom=${day}&due=${day}`} prefetch="intent" className="entry">
                  <Release day={day} amount={amount} currency={currency} count={count} show={show} />
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

type ReleaseProps = Pick<ReleaseDay, 'day' | 'amount' | 'currency' | 'count'> & Pick<UpcomingReleasesProps, 'show'>

function Release({ day, amount, currency, count, show }: ReleaseProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <>
      <span className="entry-main">
        <strong suppressHydrationWarning>{formatDay(day, locale, 'day-long')}</strong>
        <span className="soft">{t('earnings.wallet.sales', { count })}</span>
      </span>
      <strong>
        <MoneyText value={{ amount, currency }} show={show} />
      </strong>
    </>
  )
}
