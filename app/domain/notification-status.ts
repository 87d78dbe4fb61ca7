import type { Machine } from './state-machine.ts'

export const notificationStatuses = ['pending', 'done', 'parked'] as const
export type NotificationStatus = (typeof notificationStatuses)[number]
export type NotificationEvent = 'finish' | 'park' | 'retry'

/** A parked notification waits for a person, with its reason; retrying queues it again. */
export const notificationMachine: Machine<NotificationStatus, NotificationEvent> = {
  pending: { finish: 'done', park: 'parked' },
  parked: { retry: 'pending' },
  done: {},
}
