import { useTranslation } from 'react-i18next'
import type { Money } from '#app/domain/money.ts'
import { formatDate, formatMoney } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { InfluencerEarnings } from '../queries/get-influencer-overview.server.ts'

type EarningsCardsProps = { readonly earnings: Pick<InfluencerEarnings, 'currency' | 'balance' | 'nextRelease'> }

/** What can be withdrawn, what waits, what is still to be confirmed. Each opens into the entries behind it. */
export function EarningsCards({ earnings: { currency, balance, nextRelease } }: EarningsCardsProps) {
  const { t } = useTranslation()
  const { locale, timeZone } = useReader()
  const money = (amount: bigint): Money => ({ amount, currency })
  const entries = (kind: string) => `/influencer/wallet?currency=${currency}&kind=${kind}`
  return (
    <div className="balances">
      <StatRow>
        <StatCard
          isMain
          to={entries('available')}
          label={t('earnings.balance.available')}
          value={<MoneyText value={money(balance.available)} tone="plain" />}
          hint={
            <span suppressHydrationWarning>
              {nextRelease === null
                ? t('earnings.balance.nothing-next')
                : t('earnings.balance.next', {
                    amount: formatMoney(money(nextRelease.amount), locale),
                    date: formatDate(nextRelease.availableAt, locale, timeZone, 'day-long'),
                  })}
            </span>
          }
        />
        <StatCard
          to={entries('confirmed')}
          label={t('earnings.balance.confirmed')}
          value={<MoneyText value={money(balance.confirmed)} />}
          hint={t('earnings.balance.confirmed-hint')}
        />
        <StatCard
          to={entries('estimated')}
          label={t('earnings.balance.estimated')}
          value={<MoneyText value={money(balance.estimated)} />}
          hint={t('earnings.balance.estimated-hint')}
        />
        {balance.debt === 0n ? null : (
          <StatCard
            to={entries('debt')}
            label={t('earnings.balance.debt')}
            value={<MoneyText value={money(balance.debt)} tone="negative" />}
            hint={t('earnings.balance.debt-hint')}
          />
        )}
      </StatRow>
    </div>
  )
}
