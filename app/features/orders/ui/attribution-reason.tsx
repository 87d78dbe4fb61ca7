import { useTranslation } from 'react-i18next'
import type { Reason } from '#app/domain/reason.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'

/** Why an order is somebody's, or nobody's, in a sentence. */
export function AttributionReason({ reason }: { reason: Reason }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useReader()
  const { at, ...params } = reason.params
  const values = at === undefined ? params : { ...params, at: formatDate(new Date(at), locale, timeZone, 'day-time') }
  return (
    <span suppressHydrationWarning>
      {dynamicText(t, [`orders.attribution.${reason.code}`, 'orders.attribution.other'], values)}
    </span>
  )
}
