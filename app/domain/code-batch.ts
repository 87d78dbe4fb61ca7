export const codeBatchStatuses = ['running', 'done'] as const
export type CodeBatchStatus = (typeof codeBatchStatuses)[number]
