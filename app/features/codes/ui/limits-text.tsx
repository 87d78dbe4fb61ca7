import { useTranslation } from 'react-i18next'
import { canShopStop } from '#app/domain/coupon-facts.ts'
import { DateText } from '#app/ui/date-text.tsx'
import type { CodeLimits } from '../queries/find-code-limits.server.ts'

/** What a code may be used for, in words. The last day is the one before the end. */
export function LimitsText({ limits }: { limits: CodeLimits }) {
  const { t } = useTranslation()
  const { maxUses, maxUsesPerClient, validFrom, validUntil } = limits
  if ([maxUses, maxUsesPerClient, validFrom, validUntil].every((limit) => limit === null))
    return <span className="soft">{t('codes.limits.none')}</span>
  return (
    <span className="stacked">
      {maxUses === null ? null : <span>{t('codes.limits.uses-text', { count: maxUses })}</span>}
      {maxUsesPerClient === null ? null : (
        <span>
          {t('codes.limits.per-client-text', { count: maxUsesPerClient })}
          {canShopStop(maxUsesPerClient) ? null : <span className="soft small block">{t('codes.limits.per-client-held')}</span>}
        </span>
      )}
      {validFrom === null ? null : (
        <span>
          {t('codes.limits.from')} <DateText value={validFrom} />
        </span>
      )}
      {validUntil === null ? null : (
        <span>
          {t('codes.limits.until')} <DateText value={new Date(validUntil.getTime() - 1)} />
        </span>
      )}
    </span>
  )
}
