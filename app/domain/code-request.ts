export const codeRequestStatuses = ['open', 'approved', 'rejected', 'withdrawn'] as const
export type CodeRequestStatus = (typeof codeRequestStatuses)[number]
