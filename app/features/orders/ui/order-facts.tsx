import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { OrderDetail } from '../queries/get-order.server.ts'
import { AttributionReason } from './attribution-reason.tsx'
import { OrderFlags } from './order-flags.tsx'

/** Whose sale it is and why. `base` is `/brands/<slug>`. */
export function OrderAttributionCard({ order, base }: { order: OrderDetail; base: string }) {
  const { t } = useTranslation()
  const { influencer, campaign, code } = order
  const items: KeyValue[] = []
  if (influencer !== null) {
    const to = `${base}/orders?influencerId=${influencer.id}`
    items.push({
      label: t('orders.field.influencer'),
      value: <Link to={to}>{influencer.name}</Link>,
      hint: `@${influencer.handle}`,
    })
  }
  if (code !== null) items.push({ label: t('orders.field.code'), value: <span className="code">{code.code}</span> })
  if (campaign !== null) {
    const to = `${base}/orders?campaignId=${campaign.id}`
    items.push({ label: t('orders.field.campaign'), value: <Link to={to}>{campaign.name}</Link> })
  }
  const coupons = order.couponCodes.join(', ')
  if (coupons !== '' && coupons !== code?.code) {
    items.push({ label: t('orders.field.coupons'), value: <span className="code">{coupons}</span> })
  }
  return (
    <Card title={t('orders.attribution.title')}>
      <p className={items.length === 0 ? undefined : 'card-lead'}>
        <AttributionReason reason={order.attributionReason} />
      </p>
      {items.length === 0 ? null : <KeyValues items={items} />}
    </Card>
  )
}

/** Dates and totals of an order. */
export function OrderFactsCard({ order }: { order: OrderDetail }) {
  const { t } = useTranslation()
  const when = (value: Date | null) => (value === null ? '—' : <DateText value={value} show="day-time" />)
  const items: KeyValue[] = [
    { label: t('orders.field.placed'), value: when(order.placedAt) },
    { label: t('orders.field.authorized'), value: when(order.authorizedAt) },
    { label: t('orders.field.invoiced'), value: when(order.invoicedAt) },
    { label: t('orders.field.changed'), value: when(order.changedAt) },
    { label: t('orders.field.first-seen'), value: when(order.firstSeenAt) },
    { label: t('orders.field.vtex-status'), value: <span className="code">{order.vtexStatus ?? '—'}</span> },
    { label: t('orders.field.total'), value: <MoneyText value={{ amount: order.totalAmount, currency: order.currency }} /> },
  ]
  if (order.sequence !== null)
    items.push({ label: t('orders.field.sequence'), value: <span className="num">{order.sequence}</span> })
  if (order.orderGroup !== null) {
    items.push({ label: t('orders.field.group'), value: <span className="code">{order.orderGroup}</span> })
  }
  if (order.flags.length > 0) {
    items.push({
      label: t('orders.field.flags'),
      value: (
        <span className="tags">
          <OrderFlags flags={order.flags} />
        </span>
      ),
    })
  }
  return (
    <Card title={t('orders.detail.facts')}>
      <KeyValues items={items} />
    </Card>
  )
}
