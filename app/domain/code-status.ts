import type { Machine } from './state-machine.ts'

export const codeStatuses = ['draft', 'pending-sync', 'active', 'paused', 'expired', 'archived', 'sync-failed'] as const
export type CodeStatus = (typeof codeStatuses)[number]
export type CodeEvent = 'sync' | 'confirm-sync' | 'fail-sync' | 'pause' | 'resume' | 'expire' | 'archive'

/** Domain section 9. Resuming goes through a sync: a paused code's coupon is archived in VTEX. */
export const codeMachine: Machine<CodeStatus, CodeEvent> = {
  draft: { sync: 'pending-sync', archive: 'archived' },
  'pending-sync': {
    'confirm-sync': 'active',
    'fail-sync': 'sync-failed',
    pause: 'paused',
    expire: 'expired',
    archive: 'archived',
  },
  'sync-failed': { sync: 'pending-sync', 'confirm-sync': 'active', pause: 'paused', expire: 'expired', archive: 'archived' },
  active: { sync: 'pending-sync', pause: 'paused', expire: 'expired', archive: 'archived' },
  paused: { resume: 'pending-sync', expire: 'expired', archive: 'archived' },
  expired: { resume: 'pending-sync', archive: 'archived' },
  archived: {},
}
