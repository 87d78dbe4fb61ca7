import { Link } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx'
import type { OrderDetail } from '../queries/get-order.server.ts'
import { outcomeText } from './outcome-text.ts'

type Notification = OrderDetail['notifications'][number]
type Revision = OrderDetail['revisions'][number]

const notificationLooks = {
  pending: { tone: 'informative', icon: 'clock' },
  done: { tone: 'neutral', icon: 'inbox' },
  parked: { tone: 'negative', icon: 'alert' },
} as const

/** Every notification that came and every document that changed the order, newest first. */
export function OrderHistory({ order }: { order: OrderDetail }) {
  const { t } = useTranslation()
  const items = [
    ...order.revisions.map((revision) => revisionItem(revision, t)),
    ...order.notifications.map((notification) => notificationItem(notification, t)),
  ].sort((left, right) => Number(right.at) - Number(left.at))
  return (
    <Card title={t('orders.detail.history')} description={t('orders.detail.history-text')}>
      <Timeline items={items} />
    </Card>
  )
}

function revisionItem({ revision, vtexStatus, fetchedAt }: Revision, t: TFunction): TimelineItem {
  return {
    id: `revision-${revision}`,
    at: fetchedAt,
    title:
      vtexStatus === null
        ? t('orders.detail.revision-unknown', { revision })
        : t('orders.detail.revision', { revision, status: vtexStatus }),
    text: (
      <Link to={`?revision=${revision}#document`} preventScrollReset={false}>
        {t('orders.detail.open-document')}
      </Link>
    ),
    icon: 'order',
    tone: 'positive',
  }
}

function notificationItem(notification: Notification, t: TFunction): TimelineItem {
  const source = t(`orders.notifications.source.${notification.source}`)
  const status = t(`orders.notifications.status.${notification.status}`)
  const { state } = notification
  return {
    id: `notification-${notification.id}`,
    at: notification.receivedAt,
    title:
      state === null
        ? t('orders.detail.notification', { source, status })
        : t('orders.detail.notification-state', { source, state, status }),
    text: outcomeText(t, notification.outcome),
    ...notificationLooks[notification.status],
  }
}
