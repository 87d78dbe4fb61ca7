import { useTranslation } from 'react-i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'

/** Why a sync with VTEX failed, in words. `reason` is the stable word that the sync recorded. */
export function SyncReason({ reason }: { reason: string }) {
  const { t } = useTranslation()
  const word = reason.split('.').at(-1)
  return <>{dynamicText(t, [`codes.sync.reason.${word}`, 'codes.sync.reason.unknown'])}</>
}
