import { useTranslation } from 'react-i18next'
import type { CommissionStatus, HeldReason } from '#app/domain/commission-types.ts'
import type { Currency } from '#app/domain/money.ts'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { CommissionStatusTag } from './commission-status-tag.tsx'

type OrderCommissionCardProps = {
  readonly commission: {
    readonly id: string
    readonly status: CommissionStatus
    readonly heldReason: HeldReason | null
    readonly isFrozen: boolean
    readonly baseAmount: bigint
    readonly amount: bigint
  } | null
  readonly currency: Currency
  /** `/brands/<slug>`. */
  readonly base: string
}

/** What an order earns, and the way to why. */
export function OrderCommissionCard({ commission, currency, base }: OrderCommissionCardProps) {
  const { t } = useTranslation()
  if (commission === null) {
    return (
      <Card title={t('orders.commission.title')}>
        <p className="soft">{t('orders.commission.none')}</p>
      </Card>
    )
  }
  const { heldReason } = commission
  return (
    <Card title={t('orders.commission.title')} actions={<CommissionStatusTag status={commission.status} />}>
      <div className="stack-tight">
        {heldReason === null ? null : (
          <p>{t('orders.commission.held', { reason: t(`orders.commission.held-reason.${heldReason}`) })}</p>
        )}
        {commission.isFrozen ? <p>{t('orders.commission.frozen')}</p> : null}
        <KeyValues
          layout="sum"
          items={[
            { label: t('orders.commission.base'), value: <MoneyText value={{ amount: commission.baseAmount, currency }} /> },
            { label: t('orders.commission.amount'), value: <MoneyText value={{ amount: commission.amount, currency }} /> },
          ]}
        />
        <LinkButton to={`${base}/commissions/${commission.id}`}>{t('orders.commission.open')}</LinkButton>
      </div>
    </Card>
  )
}
