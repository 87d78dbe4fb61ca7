import { useTranslation } from 'react-i18next'
import type { CodeStatus } from '#app/domain/code-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

export const codeLooks: Record<CodeStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'clock' },
  'pending-sync': { tone: 'informative', icon: 'sync' },
  active: { tone: 'positive', icon: 'check-circle' },
  paused: { tone: 'notice', icon: 'pause' },
  expired: { tone: 'neutral', icon: 'check' },
  archived: { tone: 'neutral', icon: 'inbox' },
  'sync-failed': { tone: 'negative', icon: 'alert' },
}

export function CodeStatusTag({ status }: { status: CodeStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...codeLooks[status]}>{t(`codes.status.${status}`)}</StatusTag>
}
