import { useTranslation } from 'react-i18next'
import { walletAccountKinds } from '#app/domain/ledger.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { WalletBalance } from '../queries/list-wallet-balances.server.ts'

/** One currency of a wallet by state; each opens its entries below. */
export function WalletBalances({ balance }: { balance: WalletBalance }) {
  const { t } = useTranslation()
  const { currency } = balance
  const amounts = {
    available: balance.available,
    confirmed: balance.confirmed,
    estimated: balance.estimated,
    'in-withdrawal': balance.inWithdrawal,
    debt: balance.debt,
  }
  return (
    <div className="balances">
      <StatRow>
        {walletAccountKinds.toReversed().map((kind) => {
          const amount = amounts[kind]
          if ((kind === 'in-withdrawal' || kind === 'debt') && amount === 0n) return null
          return (
            <StatCard
              key={kind}
              isMain={kind === 'available'}
              to={`?currency=${currency}&kind=${kind}#entries`}
              label={t(`earnings.account.${kind}`)}
              value={<MoneyText value={{ amount, currency }} tone={kind === 'available' ? 'plain' : 'negative'} />}
              hint={t(`earnings.wallet.hint.${kind}`)}
            />
          )
        })}
      </StatRow>
    </div>
  )
}
