import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { CommissionDetail } from '../queries/get-commission.server.ts'
import { SaleFacts } from './sale-facts.tsx'
import { SaleHistory } from './sale-history.tsx'
import { SaleStandingText } from './sale-standing.tsx'
import { saleState } from './sale-state.ts'
import { SaleStateTag } from './sale-state-tag.tsx'
import { TraceCard } from './trace-card.tsx'

/** "¿Por qué este valor?": one sale, how its commission was worked out, what happened to it since and what comes next. */
export function SalePage({ sale }: { sale: CommissionDetail }) {
  const { t } = useTranslation()
  const { currency, trace, timeZone } = sale
  return (
    <>
      <PageHeader
        title={t('earnings.sale.title')}
        back={{ to: '/influencer/sales', label: t('earnings.sales.title') }}
        subtitle={
          <span className="entry-notes">
            <span className="code">{sale.order.vtexOrderId}</span>
            <BrandChip brand={sale.brand} />
          </span>
        }
      />
      <div className="stack">
        <section className="sale-hero">
          <p className="sale-amount">
            <MoneyText value={{ amount: sale.amount, currency }} />
          </p>
          <p className="sale-standing">
            <SaleStateTag sale={sale} />
            <SaleStandingText sale={sale} timeZone={timeZone} />
          </p>
          <Notice sale={sale} />
        </section>
        <div className="columns">
          {trace === null ? (
            <Card title={t('earnings.trace.title')}>
              <EmptyState icon="info" title={t('earnings.trace.none')} />
            </Card>
          ) : (
            <TraceCard trace={trace} currency={currency} />
          )}
          <div className="stack">
            <SaleHistory sale={sale} walletHref={(transactionId) => `/influencer/wallet?transactionId=${transactionId}`} />
            <SaleFacts sale={sale} />
          </div>
        </div>
      </div>
    </>
  )
}

/** Why a sale waits, in human words. */
function Notice({ sale }: { sale: CommissionDetail }) {
  const { t } = useTranslation()
  const state = saleState(sale)
  if (state !== 'held' && state !== 'in-doubt') return null
  return (
    <p className="notice">
      <Icon name="info" size={18} />
      {state === 'held' ? t(`earnings.held.${sale.heldReason ?? 'self-purchase'}.long`) : t('earnings.sale.in-doubt')}
    </p>
  )
}
