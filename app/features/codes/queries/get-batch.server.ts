import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { BatchFailure } from '#app/domain/code-batch.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeBatches } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { batchNotFound } from '../errors.ts'
import { type Batch, batchColumns } from './list-batches.server.ts'

export type BatchDetail = Batch & {
  /** In the order of the rows. */
  readonly failures: readonly BatchFailure[]
}

/** One batch of the actor's brands, as far as it has come. @throws DomainError codes.batch-not-found */
export async function getBatch(tx: Tx, { batchId }: { batchId: string }, actor: Actor): Promise<BatchDetail> {
  const [batch] = await tx
    .select({ ...batchColumns, failures: codeBatches.failures })
    .from(codeBatches)
    .innerJoin(campaigns, eq(campaigns.id, codeBatches.campaignId))
    .where(and(eq(codeBatches.id, batchId), inScope(codeBatches.brandId, actor)))
  if (batch === undefined) throw batchNotFound()
  return { ...batch, failures: [...batch.failures].sort((a, b) => a.row - b.row) }
}
