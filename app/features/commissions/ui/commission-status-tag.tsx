import { useTranslation } from 'react-i18next'
import type { CommissionStatus } from '#app/domain/commission-types.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Readonly<Record<CommissionStatus, { tone: Tone; icon: IconName }>> = {
  estimated: { tone: 'informative', icon: 'clock' },
  confirmed: { tone: 'positive', icon: 'check-circle' },
  held: { tone: 'notice', icon: 'pause' },
  reversed: { tone: 'negative', icon: 'undo' },
}

export function CommissionStatusTag({ status }: { status: CommissionStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`commissions.status.${status}`)}</StatusTag>
}
