import type { Machine } from './state-machine.ts'

/** Where an application to become an influencer stands. Once approved, the influencer's own states go on. */
export const applicationStatuses = ['draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'closed'] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]
export type ApplicationEvent = 'submit' | 'request-changes' | 'approve' | 'reject' | 'close'

export const applicationMachine: Machine<ApplicationStatus, ApplicationEvent> = {
  draft: { submit: 'submitted', close: 'closed' },
  submitted: { 'request-changes': 'changes-requested', approve: 'approved', reject: 'rejected', close: 'closed' },
  'changes-requested': { submit: 'submitted', reject: 'rejected', close: 'closed' },
  approved: {},
  rejected: {},
  closed: {},
}
