export const notificationStatuses = ['pending', 'done', 'parked'] as const
export type NotificationStatus = (typeof notificationStatuses)[number]
