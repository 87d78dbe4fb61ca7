import type { Machine } from './state-machine.ts'

export const influencerStatuses = [
  'draft',
  'submitted',
  'changes-requested',
  'approved',
  'rejected',
  'suspended',
  'closed',
] as const
export type InfluencerStatus = (typeof influencerStatuses)[number]
export type InfluencerEvent = 'submit' | 'request-changes' | 'approve' | 'reject' | 'suspend' | 'reinstate' | 'close'

export const influencerMachine: Machine<InfluencerStatus, InfluencerEvent> = {
  draft: { submit: 'submitted', close: 'closed' },
  submitted: { 'request-changes': 'changes-requested', approve: 'approved', reject: 'rejected' },
  'changes-requested': { submit: 'submitted', reject: 'rejected', close: 'closed' },
  approved: { suspend: 'suspended', close: 'closed' },
  rejected: { close: 'closed' },
  suspended: { reinstate: 'approved', close: 'closed' },
  closed: {},
}
