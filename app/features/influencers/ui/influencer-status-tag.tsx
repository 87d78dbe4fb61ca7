import { useTranslation } from 'react-i18next'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

export const influencerLooks: Record<InfluencerStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'informative', icon: 'inbox' },
  'changes-requested': { tone: 'notice', icon: 'undo' },
  approved: { tone: 'positive', icon: 'check-circle' },
  rejected: { tone: 'negative', icon: 'x-circle' },
  suspended: { tone: 'notice', icon: 'pause' },
  closed: { tone: 'neutral', icon: 'close' },
}

export function InfluencerStatusTag({ status }: { status: InfluencerStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...influencerLooks[status]}>{t(`influencers.status.${status}`)}</StatusTag>
}
