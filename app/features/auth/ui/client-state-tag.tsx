import { useTranslation } from 'react-i18next'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import type { ClientState } from '../client-inputs.ts'

const looks: Readonly<Record<ClientState, { tone: Tone; icon: IconName }>> = {
  live: { tone: 'positive', icon: 'check' },
  expired: { tone: 'notice', icon: 'clock' },
  revoked: { tone: 'neutral', icon: 'x-circle' },
}

export function ClientStateTag({ state }: { state: ClientState }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[state]}>{t(`clients.states.${state}`)}</StatusTag>
}
