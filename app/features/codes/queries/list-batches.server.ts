import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { CodeBatchStatus } from '#app/domain/code-batch.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeBatches } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { BatchFilters, ListBatches } from '../batch/batch-inputs.ts'

export type Batch = {
  readonly id: string
  readonly brandId: string
  readonly campaign: { readonly id: string; readonly name: string }
  readonly status: CodeBatchStatus
  /** Null for a file. */
  readonly pattern: string | null
  readonly total: number
  readonly created: number
  readonly failed: number
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

export const batchColumns = {
  id: codeBatches.id,
  brandId: codeBatches.brandId,
  campaign: { id: campaigns.id, name: campaigns.name },
  status: codeBatches.status,
  pattern: codeBatches.pattern,
  total: codeBatches.total,
  created: codeBatches.created,
  failed: codeBatches.failed,
  createdAt: codeBatches.createdAt,
  finishedAt: codeBatches.finishedAt,
}

/** Condition on `code_batches`: of the actor's brands, and what the filters say. */
export function batchesMatching(input: BatchFilters, actor: Actor): SQL | undefined {
  return and(
    inScope(codeBatches.brandId, actor),
    input.brandId === undefined ? undefined : eq(codeBatches.brandId, input.brandId),
    input.campaignId === undefined ? undefined : eq(codeBatches.campaignId, input.campaignId),
    input.status === undefined ? undefined : eq(codeBatches.status, input.status),
  )
}

/** The batches of the actor's brands, newest first. @throws DomainError page.invalid-cursor */
export async function listBatches(tx: Tx, input: ListBatches, actor: Actor): Promise<Page<Batch>> {
  const rows = await tx
    .select(batchColumns)
    .from(codeBatches)
    .innerJoin(campaigns, eq(campaigns.id, codeBatches.campaignId))
    .where(and(batchesMatching(input, actor), afterCursor(codeBatches.createdAt, codeBatches.id, input.cursor)))
    .orderBy(...newestFirst(codeBatches.createdAt, codeBatches.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
