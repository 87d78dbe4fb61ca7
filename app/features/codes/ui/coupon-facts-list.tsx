import { useTranslation } from 'react-i18next'
import type { CouponFacts, CouponField } from '#app/domain/coupon-facts.ts'

/** One side of a difference: only the fields that differ. `facts` null: VTEX has no such coupon. */
export function CouponFactsList({ facts, fields }: { facts: CouponFacts | null; fields: readonly CouponField[] }) {
  const { t } = useTranslation()
  if (facts === null) return <span className="soft">{t('codes.drift.no-coupon')}</span>
  const texts: Record<CouponField, string> = {
    utmSource: facts.utmSource ?? '—',
    utmCampaign: facts.utmCampaign ?? '—',
    isArchived: t(facts.isArchived ? 'codes.detail.observed-archived' : 'codes.detail.observed-live'),
    maxUsage: facts.maxUsage === null ? t('codes.drift.no-limit') : String(facts.maxUsage),
    expirationIntervalPerUse: facts.expirationIntervalPerUse,
  }
  return (
    <span className="stacked-start">
      {fields.map((field) => (
        <span key={field}>
          <span className="soft small">{t(`codes.drift.field.${field}`)}</span> {texts[field]}
        </span>
      ))}
    </span>
  )
}
