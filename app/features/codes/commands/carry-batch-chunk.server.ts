import { randomInt } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { BatchFailure, BatchRow } from '#app/domain/code-batch.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeBatches } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { type BatchHolder, createCodePlanner } from '../batch/code-planner.ts'
import { listBatchHolders } from '../queries/list-batch-holders.server.ts'
import { listTakenCodes } from '../queries/list-taken-codes.server.ts'
import { writeBatchCodes } from './write-batch-codes.server.ts'

/** `busy`: somebody else carries the batch just now. `remaining` 0: it is done. */
export type ChunkOutcome = { readonly kind: 'carried'; readonly remaining: number } | { readonly kind: 'busy' | 'over' }

/** What a process keeps between the chunks of one batch: its people, the codes of the brand, and how far its patterns came. */
export class ChunkMemory {
  readonly holders = new Map<string, BatchHolder>()
  plan: ReturnType<typeof createCodePlanner> | undefined
}

/** A row that lost its code to another batch is planned anew so often. */
const attempts = 5

type Batch = NonNullable<Awaited<ReturnType<typeof lockChunk>>>

/**
 * Makes the codes of a batch's next rows: a few statements, whatever their number. All or nothing: what is made leaves the rows, so a batch goes
 * on where it was killed and makes no code twice. Batches of one brand take turns. Codes of a running campaign wait for their sync (`nextSyncAt`), which
 * goes at its own pace. For the worker. Locks the batch.
 */
export async function carryBatchChunk(
  tx: Tx,
  { batchId, limit, memory }: { batchId: string; limit: number; memory: ChunkMemory },
  ctx: Context,
): Promise<ChunkOutcome> {
  const batch = await lockChunk(tx, batchId, limit)
  if (batch === undefined) return { kind: 'busy' }
  if (batch.status === 'done') return { kind: 'over' }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('codes.carry-batch'), hashtext(${batch.brandId}))`)
  const isOver = batch.campaignStatus === 'ended' || batch.campaignStatus === 'archived'
  const { made, failures } = isOver
    ? { made: [], failures: batch.chunk.map(ofOverCampaign) }
    : await makeCodes(tx, batch, memory, ctx)

  const remaining = batch.waiting - batch.chunk.length
  const isDone = remaining === 0
  const [after] = await tx
    .update(codeBatches)
    .set({
      rows: sql`jsonb_path_query_array(${codeBatches.rows}, ${`$[${batch.chunk.length} to last]`}::jsonpath)`,
      created: sql`${codeBatches.created} + ${made.length}`,
      failed: sql`${codeBatches.failed} + ${failures.length}`,
      failures: sql`${codeBatches.failures} || ${JSON.stringify(failures)}::text::jsonb`,
      ...(isDone && { status: 'done' as const, finishedAt: ctx.now }),
    })
    .where(eq(codeBatches.id, batchId))
    .returning({ created: codeBatches.created, failed: codeBatches.failed })
  const subject = { action: 'codes.carry-batch', brandId: batch.brandId, subjectType: 'code-batch', subjectId: batchId }
  if (isDone) await recordAudit(tx, { ...subject, before: null, after: { ...after } }, ctx)
  return { kind: 'carried', remaining }
}

async function lockChunk(tx: Tx, batchId: string, limit: number) {
  const [batch] = await tx
    .select({
      id: codeBatches.id,
      brandId: codeBatches.brandId,
      campaignId: codeBatches.campaignId,
      status: codeBatches.status,
      pattern: codeBatches.pattern,
      chunk: sql<BatchRow[]>`jsonb_path_query_array(${codeBatches.rows}, ${`$[0 to ${limit - 1}]`}::jsonpath)`,
      waiting: sql`jsonb_array_length(${codeBatches.rows})`.mapWith(Number),
      campaignStatus: campaigns.status,
    })
    .from(codeBatches)
    .innerJoin(campaigns, eq(campaigns.id, codeBatches.campaignId))
    .where(eq(codeBatches.id, batchId))
    .for('update', { of: codeBatches, skipLocked: true })
  return batch
}

async function makeCodes(tx: Tx, batch: Batch, memory: ChunkMemory, ctx: Context) {
  const ids = [...new Set(batch.chunk.map(({ influencerId }) => influencerId))]
  for (const id of ids) memory.holders.delete(id)
  for (const holder of await listBatchHolders(tx, batch.brandId, { ids })) memory.holders.set(holder.id, holder)
  const made: string[] = []
  const failures: BatchFailure[] = []
  let waiting: readonly BatchRow[] = batch.chunk
  for (let attempt = 1; waiting.length > 0 && attempt <= attempts; attempt++) {
    if (memory.plan === undefined || attempt > 1) memory.plan = await openPlan(tx, batch, memory)
    const plan = memory.plan(waiting)
    failures.push(...plan.failures)
    const written = await writeBatchCodes(tx, batch, plan.made, ctx)
    made.push(...written.codeIds)
    waiting = written.lost
  }
  failures.push(...waiting.map(({ row, code }) => ({ row, value: code ?? '', code: 'codes.pattern-exhausted' })))
  return { made, failures }
}

async function openPlan(tx: Tx, { brandId, pattern }: Batch, { holders }: ChunkMemory) {
  return createCodePlanner({ pattern, holders, taken: await listTakenCodes(tx, brandId), randomBelow: randomInt })
}

function ofOverCampaign({ row, code }: BatchRow): BatchFailure {
  return { row, value: code ?? '', code: 'codes.campaign-over' }
}
