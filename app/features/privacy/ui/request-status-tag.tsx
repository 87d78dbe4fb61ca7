import { useTranslation } from 'react-i18next'
import type { DataRequestStatus } from '#app/domain/data-request.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Readonly<Record<DataRequestStatus, { tone: Tone; icon: IconName }>> = {
  received: { tone: 'notice', icon: 'inbox' },
  'in-progress': { tone: 'informative', icon: 'clock' },
  answered: { tone: 'positive', icon: 'check' },
  refused: { tone: 'negative', icon: 'x-circle' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

export function RequestStatusTag({ status }: { readonly status: DataRequestStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`privacy.status.${status}`)}</StatusTag>
}
