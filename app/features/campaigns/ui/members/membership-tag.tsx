import { useTranslation } from 'react-i18next'
import type { MembershipStatus } from '#app/domain/membership-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Record<MembershipStatus, { tone: Tone; icon: IconName }> = {
  applied: { tone: 'notice', icon: 'clock' },
  invited: { tone: 'informative', icon: 'mail' },
  member: { tone: 'positive', icon: 'check-circle' },
  rejected: { tone: 'negative', icon: 'x-circle' },
  declined: { tone: 'neutral', icon: 'close' },
  left: { tone: 'neutral', icon: 'sign-out' },
  removed: { tone: 'negative', icon: 'close' },
}

/** Where somebody stands with a campaign. `isOwn`: said to the influencer themselves. */
export function MembershipTag({ status, isOwn = false }: { status: MembershipStatus; isOwn?: boolean }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{isOwn ? t(`members.own-status.${status}`) : t(`members.status.${status}`)}</StatusTag>
}
