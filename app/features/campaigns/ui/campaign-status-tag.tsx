import { useTranslation } from 'react-i18next'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Record<CampaignStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  scheduled: { tone: 'informative', icon: 'calendar' },
  active: { tone: 'positive', icon: 'check-circle' },
  paused: { tone: 'notice', icon: 'pause' },
  ended: { tone: 'neutral', icon: 'check' },
  archived: { tone: 'neutral', icon: 'inbox' },
}

export function CampaignStatusTag({ status }: { status: CampaignStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`campaigns.status.${status}`)}</StatusTag>
}
