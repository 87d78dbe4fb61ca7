export const codeStatuses = ['draft', 'pending-sync', 'active', 'paused', 'expired', 'archived', 'sync-failed'] as const
export type CodeStatus = (typeof codeStatuses)[number]
