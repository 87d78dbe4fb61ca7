import type { Machine } from './state-machine.ts'

export const dataRequestKinds = ['export', 'correct', 'delete', 'withdraw-consent'] as const
/** What people may ask about their own data. */
export type DataRequestKind = (typeof dataRequestKinds)[number]

export const dataRequestStatuses = ['received', 'in-progress', 'answered', 'refused', 'withdrawn'] as const
export type DataRequestStatus = (typeof dataRequestStatuses)[number]
export type DataRequestEvent = 'start' | 'answer' | 'refuse' | 'withdraw'

export const dataRequestMachine: Machine<DataRequestStatus, DataRequestEvent> = {
  received: { start: 'in-progress', answer: 'answered', refuse: 'refused', withdraw: 'withdrawn' },
  'in-progress': { answer: 'answered', refuse: 'refused', withdraw: 'withdrawn' },
  answered: {},
  refused: {},
  withdrawn: {},
}
