import { useTranslation } from 'react-i18next'
import type { Currency } from '#app/domain/money.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { ErasurePlan } from '../queries/plan-erasure.server.ts'

/** What a deletion would take away, what stays and which duty keeps it, and the money that stands in the way. */
export function ErasurePlanView({ plan }: { readonly plan: ErasurePlan }) {
  const { t } = useTranslation()
  return (
    <div className="privacy-plan">
      {plan.pending.length === 0 ? null : (
        <p>
          <StatusTag tone="negative" icon="alert">
            {t('privacy.plan.pending')}
          </StatusTag>{' '}
          {plan.pending.map(({ amount, currency }) => (
            <MoneyText key={currency} value={{ amount, currency: currency as Currency }} />
          ))}
        </p>
      )}
      <div>
        <h3>{t('privacy.plan.erased')}</h3>
        <ul>
          {plan.erased
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind}>{t(`privacy.data.${kind}`, { count })}</li>
            ))}
        </ul>
      </div>
      <div>
        <h3>{t('privacy.plan.kept')}</h3>
        <ul>
          {plan.kept
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind}>
                {t(`privacy.data.${kind}`, { count })} <span className="soft">{t(`privacy.why.${kind}`)}</span>
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}
