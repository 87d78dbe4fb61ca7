import { z } from 'zod'
import { notificationStatuses } from '#app/domain/notification-status.ts'
import { Id, pageFields } from '#app/platform/inputs.ts'

const NotificationId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .describe('Number of the notification.')

const VtexOrderId = z.string().trim().min(1).max(200)

export const ListNotifications = z.object({
  ...pageFields,
  brandId: Id.optional().describe('Only notifications of this brand.'),
  status: z.enum(notificationStatuses).optional().describe('Only notifications of this status.'),
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .describe('VTEX order number, with or without its ending -01.'),
  sort: z.enum(['newest', 'oldest']).default('newest').describe('Order by their arrival.'),
})
export type ListNotifications = z.output<typeof ListNotifications>

export const GetNotification = z.object({ notificationId: NotificationId })
export type GetNotification = z.output<typeof GetNotification>

export const RetryNotifications = z
  .object({
    brandId: Id,
    notificationIds: z.array(NotificationId).min(1).max(500).optional().describe('Absent: every parked one of the brand.'),
  })
  .describe('Parked notifications, and those that wait for their next try, are tried now, with all their tries before them.')
export type RetryNotifications = z.output<typeof RetryNotifications>

export const RequestRefresh = z
  .object({ brandId: Id, vtexOrderId: VtexOrderId.describe('VTEX order number.') })
  .describe('The order is fetched again from VTEX, as if VTEX had told of it.')
export type RequestRefresh = z.output<typeof RequestRefresh>
