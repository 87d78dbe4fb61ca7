export const codeBatchStatuses = ['running', 'done'] as const
export type CodeBatchStatus = (typeof codeBatchStatuses)[number]

/** Rows of one batch at most. */
export const maxBatchRows = 10_000

/** One code to be made: as it is, or by the row's pattern, else by the batch's. Instants as ISO text: rows are kept as JSON. */
export type BatchRow = {
  readonly row: number
  readonly influencerId: string
  readonly code: string | null
  readonly pattern?: string
  readonly maxUses?: number
  readonly maxUsesPerClient?: number
  readonly validFrom?: string
  /** Exclusive. */
  readonly validUntil?: string
}

/** A row that gave no code: what it asked for (a code, a pattern or a handle), and the code of the broken rule. */
export type BatchFailure = { readonly row: number; readonly value: string; readonly code: string }
