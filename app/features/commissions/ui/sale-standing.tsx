import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { type SaleStanding, saleState } from './sale-state.ts'

/** Where a commission stands and what comes next, in one sentence with its dates: "Confirmada el 14 nov · disponible el 29 nov". */
export function SaleStandingText({ sale, timeZone }: { sale: SaleStanding; timeZone?: string }) {
  const { t } = useTranslation()
  const reader = useReader()
  const day = (instant: Date | null) =>
    instant === null ? '' : formatDate(instant, reader.locale, timeZone ?? reader.timeZone, 'day')
  return <span suppressHydrationWarning>{standingText(t, sale, day)}</span>
}

function standingText(t: TFunction, sale: SaleStanding, day: (instant: Date | null) => string): string {
  const { confirmedAt, availableAt, releasedAt, updatedAt, heldReason, order } = sale
  switch (saleState(sale)) {
    case 'estimated':
      return t('earnings.standing.estimated')
    case 'confirmed':
      return t('earnings.standing.confirmed', { confirmed: day(confirmedAt), available: day(availableAt) })
    case 'available':
      return t('earnings.standing.available', { available: day(releasedAt) })
    case 'reversed':
      return order.state === 'canceled'
        ? t('earnings.standing.canceled', { date: day(updatedAt) })
        : t('earnings.standing.returned', { date: day(updatedAt) })
    case 'held':
      return t(`earnings.held.${heldReason ?? 'self-purchase'}.short`)
    case 'in-doubt':
      return t('earnings.standing.in-doubt')
  }
}
