import { useTranslation } from 'react-i18next'
import type { NotificationStatus } from '#app/domain/notification-status.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'

/** Where a notification is. One that failed and waits for its next try says so. */
export function NotificationStatusTag({ status, attempts }: { status: NotificationStatus; attempts: number }) {
  const { t } = useTranslation()
  if (status === 'parked') {
    return (
      <StatusTag tone="negative" icon="alert">
        {t('orders.notifications.status.parked')}
      </StatusTag>
    )
  }
  if (status === 'done') {
    return (
      <StatusTag tone="positive" icon="check">
        {t('orders.notifications.status.done')}
      </StatusTag>
    )
  }
  return attempts === 0 ? (
    <StatusTag tone="informative" icon="clock">
      {t('orders.notifications.status.pending')}
    </StatusTag>
  ) : (
    <StatusTag tone="notice" icon="sync">
      {t('orders.notifications.retrying')}
    </StatusTag>
  )
}
