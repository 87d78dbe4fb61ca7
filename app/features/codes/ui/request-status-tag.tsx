import { useTranslation } from 'react-i18next'
import type { CodeRequestStatus } from '#app/domain/code-request.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Record<CodeRequestStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'informative', icon: 'clock' },
  approved: { tone: 'positive', icon: 'check-circle' },
  rejected: { tone: 'negative', icon: 'x-circle' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

export function RequestStatusTag({ status }: { status: CodeRequestStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`codes.request.status.${status}`)}</StatusTag>
}
