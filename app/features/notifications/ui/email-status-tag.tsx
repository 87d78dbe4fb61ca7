import { useTranslation } from 'react-i18next'
import type { EmailStatus } from '#app/domain/email-status.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Readonly<Record<EmailStatus, { tone: Tone; icon: IconName }>> = {
  queued: { tone: 'informative', icon: 'clock' },
  sending: { tone: 'informative', icon: 'sync' },
  sent: { tone: 'positive', icon: 'check' },
  failed: { tone: 'negative', icon: 'x-circle' },
  bounced: { tone: 'negative', icon: 'undo' },
  suppressed: { tone: 'notice', icon: 'pause' },
}

/** Where a mail is. One that failed and waits for its next attempt says so. */
export function EmailStatusTag({ status, attempts }: { status: EmailStatus; attempts: number }) {
  const { t } = useTranslation()
  if (status === 'queued' && attempts > 0)
    return (
      <StatusTag tone="notice" icon="sync">
        {t('notifications.retrying')}
      </StatusTag>
    )
  return <StatusTag {...looks[status]}>{t(`notifications.status.${status}`)}</StatusTag>
}
