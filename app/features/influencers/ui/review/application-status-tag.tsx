import { useTranslation } from 'react-i18next'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

export const applicationLooks: Record<ApplicationStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'informative', icon: 'inbox' },
  'changes-requested': { tone: 'notice', icon: 'undo' },
  approved: { tone: 'positive', icon: 'check-circle' },
  rejected: { tone: 'negative', icon: 'x-circle' },
  closed: { tone: 'neutral', icon: 'close' },
}

export function ApplicationStatusTag({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...applicationLooks[status]}>{t(`review.status.${status}`)}</StatusTag>
}
