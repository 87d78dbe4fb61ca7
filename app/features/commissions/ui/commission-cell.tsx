import type { CommissionStatus } from '#app/domain/commission-types.ts'
import type { Currency } from '#app/domain/money.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { CommissionStatusTag } from './commission-status-tag.tsx'

type CommissionCellProps = {
  readonly commission: { readonly amount: bigint; readonly status: CommissionStatus } | null
  readonly currency: Currency
}

/** What an order earns, in a list of orders. */
export function CommissionCell({ commission, currency }: CommissionCellProps) {
  if (commission === null) return <span className="faint">—</span>
  return (
    <span className="amount-with-status">
      <CommissionStatusTag status={commission.status} />
      <MoneyText value={{ amount: commission.amount, currency }} />
    </span>
  )
}
