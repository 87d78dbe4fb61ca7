import { useTranslation } from 'react-i18next'
import type { BankAccountStatus } from '#app/domain/kyc.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Record<BankAccountStatus, { tone: Tone; icon: IconName }> = {
  unverified: { tone: 'notice', icon: 'clock' },
  verified: { tone: 'positive', icon: 'check-circle' },
  rejected: { tone: 'negative', icon: 'x-circle' },
  replaced: { tone: 'neutral', icon: 'undo' },
}

export function AccountStatusTag({ status }: { status: BankAccountStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`review.account-status.${status}`)}</StatusTag>
}
