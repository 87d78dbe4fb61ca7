import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { WalletBalance } from '../queries/list-wallet-balances.server.ts'

type WalletSummaryProps = {
  readonly balances: readonly WalletBalance[]
  /** Only what the reader's brands put there. */
  readonly isPart: boolean
  /** Where the rows behind it are. */
  readonly to: string
}

/** Somebody's money in short, a block for each currency. */
export function WalletSummary({ balances, isPart, to }: WalletSummaryProps) {
  const { t } = useTranslation()
  return (
    <Card title={isPart ? t('influencers.detail.money-part') : t('influencers.detail.money')}>
      {balances.length === 0 ? <p className="soft">{t('influencers.detail.no-money')}</p> : null}
      {balances.map(({ currency, estimated, confirmed, available, inWithdrawal, debt }) => {
        const money = (amount: bigint) => <MoneyText value={{ amount, currency }} />
        return (
          <KeyValues
            key={currency}
            items={[
              { label: t('influencers.detail.estimated'), value: money(estimated) },
              { label: t('influencers.detail.confirmed'), value: money(confirmed) },
              { label: t('influencers.detail.available'), value: money(available) },
              { label: t('influencers.detail.in-withdrawal'), value: money(inWithdrawal) },
              ...(debt === 0n ? [] : [{ label: t('influencers.detail.debt'), value: money(debt) }]),
            ]}
          />
        )
      })}
      <p className="card-link">
        <Link to={to}>{t('influencers.detail.rows')}</Link>
      </p>
    </Card>
  )
}
