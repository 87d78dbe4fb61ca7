import { useTranslation } from 'react-i18next'
import { MoneyText } from '#app/ui/money-text.tsx'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { StatementDetail } from '../queries/get-statement.server.ts'
import { closingOf } from '../statement-totals.ts'

/** Where the money stands at the end of the period, by state, and where it stood before. */
export function StatementBalancesTable({ statement }: { statement: StatementDetail }) {
  const { t } = useTranslation()
  const { currency } = statement
  const money = (amount: bigint, tone?: 'plain') => <MoneyText value={{ amount, currency }} {...(tone && { tone })} />
  const states = [
    { state: 'confirmed', before: statement.openingConfirmed, after: statement.closingConfirmed },
    { state: 'available', before: statement.openingAvailable, after: statement.closingAvailable },
    { state: 'in-withdrawal', before: statement.openingInWithdrawal, after: statement.closingInWithdrawal },
    { state: 'debt', before: statement.openingDebt, after: statement.closingDebt },
  ] as const
  return (
    <div className="balances">
      <StatRow>
        <StatCard
          isMain
          label={t('cut-offs.field.closing')}
          value={money(closingOf(statement), 'plain')}
          hint={t('cut-offs.statement.closing-hint')}
        />
        {states.map(({ state, before, after }) =>
          state !== 'confirmed' && state !== 'available' && before === 0n && after === 0n ? null : (
            <StatCard
              key={state}
              label={t(`cut-offs.balance.${state}`)}
              value={money(after)}
              hint={
                <>
                  {t('cut-offs.statement.before')} {money(before)}
                </>
              }
            />
          ),
        )}
      </StatRow>
    </div>
  )
}
