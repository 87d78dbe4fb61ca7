import { z } from 'zod'
import { notificationStatuses } from '#app/domain/notification-status.ts'
import type { NotificationListItem } from '#app/integrations/vtex/queries/list-notifications.server.ts'
import { At, Named, RowNumber } from './values.server.ts'

export const Notification = z
  .object({
    id: RowNumber,
    brand: Named,
    source: z.enum(['hook', 'manual', 'reconciliation', 'feed']),
    vtexOrderId: z.string(),
    orderId: z.uuid().nullable().describe('The stored order; null while there is none.'),
    state: z.string().nullable().describe('Status that the notification named.'),
    status: z.enum(notificationStatuses),
    attempts: z.int(),
    receivedAt: At,
    nextTryAt: At,
    processedAt: At.nullable(),
    outcome: z.string().nullable().describe('What came of it, or why it failed: a stable code.'),
    outcomeDetails: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'Notification', description: 'A notification received: fetch this order again.' })

/** A notification as it is answered. */
export function toNotification(row: NotificationListItem): z.input<typeof Notification> {
  return { ...row, id: String(row.id) }
}
