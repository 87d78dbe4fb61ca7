import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import type { CommissionListItem } from '../queries/list-commissions.server.ts'

/** When a commission's money becomes, or became, available; or what keeps it. */
export function CommissionWhen({ commission }: { commission: CommissionListItem }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useReader()
  const { status, heldReason, isFrozen, availableAt, releasedAt } = commission
  const day = (instant: Date) => formatDate(instant, locale, timeZone, 'day-year')
  if (heldReason !== null) return t(`commissions.when.held.${heldReason}`)
  if (isFrozen) return t('commissions.when.frozen')
  if (releasedAt !== null)
    return <span suppressHydrationWarning>{t('commissions.when.available', { date: day(releasedAt) })}</span>
  if (status !== 'confirmed' || availableAt === null) return '—'
  return <span suppressHydrationWarning>{t('commissions.when.releases', { date: day(availableAt) })}</span>
}
