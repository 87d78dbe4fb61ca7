import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AttributionReason } from '#app/features/orders/ui/attribution-reason.tsx'
import { OrderStateTag } from '#app/features/orders/ui/order-state-tag.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { CommissionDetail } from '../queries/get-commission.server.ts'
import { SaleFacts } from './sale-facts.tsx'
import { SaleHistory } from './sale-history.tsx'
import { SaleStandingText } from './sale-standing.tsx'
import { SaleStateTag } from './sale-state-tag.tsx'
import { TraceCard } from './trace-card.tsx'

/** "¿Por qué este valor?" for the brand's staff: the trace, whose sale it is and why, and everything that happened. `base` is `/brands/<slug>`. */
export function CommissionPage({ commission, base }: { commission: CommissionDetail; base: string }) {
  const { t } = useTranslation()
  const { currency, trace, order, timeZone, heldReason, isFrozen } = commission
  return (
    <>
      <PageHeader
        title={t('orders.commission.open')}
        back={{ to: `${base}/commissions`, label: t('commissions.list.title') }}
        subtitle={<span className="code">{order.vtexOrderId}</span>}
        actions={<LinkButton to={`${base}/orders/${order.id}`}>{t('commissions.page.order')}</LinkButton>}
      />
      <div className="stack">
        <section className="sale-hero">
          <p className="sale-amount">
            <MoneyText value={{ amount: commission.amount, currency }} />
          </p>
          <p className="sale-standing">
            <SaleStateTag sale={commission} />
            {heldReason === null && !isFrozen ? <SaleStandingText sale={commission} timeZone={timeZone} /> : null}
          </p>
          {heldReason === null && !isFrozen ? null : (
            <p className="notice">
              <Icon name="info" size={18} />
              {heldReason === null
                ? t('orders.commission.frozen')
                : t('orders.commission.held', { reason: t(`orders.commission.held-reason.${heldReason}`) })}
            </p>
          )}
        </section>
        <div className="columns">
          {trace === null ? (
            <Card title={t('earnings.trace.title')}>
              <EmptyState icon="info" title={t('earnings.trace.none')} />
            </Card>
          ) : (
            <TraceCard trace={trace} currency={currency} totalLabel={t('commissions.field.amount')} />
          )}
          <div className="stack">
            <Owner commission={commission} base={base} />
            <SaleHistory sale={commission} />
            <SaleFacts sale={commission} />
          </div>
        </div>
      </div>
    </>
  )
}

function Owner({ commission, base }: { commission: CommissionDetail; base: string }) {
  const { t } = useTranslation()
  const { influencer, order } = commission
  return (
    <Card title={t('orders.attribution.title')} actions={<OrderStateTag state={order.state} />}>
      <p className="card-lead">
        <AttributionReason reason={order.attributionReason} />
      </p>
      <KeyValues
        items={[
          {
            label: t('commissions.field.influencer'),
            value: <Link to={`${base}/influencers/${influencer.id}`}>{influencer.name}</Link>,
            hint: `@${influencer.handle}`,
          },
        ]}
      />
    </Card>
  )
}
