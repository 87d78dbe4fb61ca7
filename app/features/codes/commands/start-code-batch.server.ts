import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { lockCampaign } from '#app/features/campaigns/queries/lock-campaign.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { codeBatches } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { StartCodeBatch } from '../batch/batch-inputs.ts'
import { campaignOver } from '../errors.ts'
import { resolveBatch } from '../queries/resolve-batch.server.ts'
import { carryBatch } from '../tasks.ts'

/**
 * Begins to make many codes. Rows that no code can be made for are told at once, the others are carried out by the worker. Locks the campaign.
 * Enqueues `codes.carry-batch`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | codes.campaign-over, and as `resolveBatch`
 */
export async function startCodeBatch(tx: Tx, input: StartCodeBatch, ctx: Context): Promise<{ batchId: string }> {
  const campaign = await lockCampaign(tx, input.campaignId, 'codes.start-batch', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignOver()
  const { rows, failures } = await resolveBatch(tx, campaign, input, ctx.actor)
  const [batch] = await tx
    .insert(codeBatches)
    .values({
      brandId: campaign.brandId,
      campaignId: campaign.id,
      status: rows.length === 0 ? 'done' : 'running',
      pattern: input.pattern ?? null,
      total: rows.length + failures.length,
      failed: failures.length,
      rows: [...rows],
      failures: [...failures],
      createdAt: ctx.now,
      createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name,
      finishedAt: rows.length === 0 ? ctx.now : null,
    })
    .returning({ id: codeBatches.id })
  const batchId = batch!.id
  const after = { campaignId: campaign.id, pattern: input.pattern ?? null, rows: rows.length, failed: failures.length }
  const subject = { action: 'codes.start-batch', brandId: campaign.brandId, subjectType: 'code-batch', subjectId: batchId }
  await recordAudit(tx, { ...subject, before: null, after }, ctx)
  if (rows.length > 0) await enqueue(tx, carryBatch, { batchId }, { key: `codes.carry-batch:${batchId}` })
  return { batchId }
}
