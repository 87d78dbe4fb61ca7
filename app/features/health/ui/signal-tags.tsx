import { useTranslation } from 'react-i18next'
import type { SignalStatus } from '#app/domain/code-signal.ts'
import type { NearMissStatus } from '#app/domain/near-miss.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

type Look = { readonly tone: Tone; readonly icon: IconName }

const signalLooks: Record<SignalStatus, Look> = {
  open: { tone: 'notice', icon: 'alert' },
  acknowledged: { tone: 'informative', icon: 'search' },
  acted: { tone: 'positive', icon: 'check-circle' },
  dismissed: { tone: 'neutral', icon: 'undo' },
}

const nearLooks: Record<NearMissStatus, Look> = {
  open: { tone: 'notice', icon: 'alert' },
  claimed: { tone: 'informative', icon: 'person' },
  accepted: { tone: 'positive', icon: 'check-circle' },
  declined: { tone: 'neutral', icon: 'x-circle' },
}

export function SignalStatusTag({ status }: { status: SignalStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...signalLooks[status]}>{t(`health.status.${status}`)}</StatusTag>
}

export function NearMissStatusTag({ status }: { status: NearMissStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...nearLooks[status]}>{t(`health.near.status.${status}`)}</StatusTag>
}
