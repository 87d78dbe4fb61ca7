import { randomInt } from 'node:crypto'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import type { Tx } from '#db/types.ts'
import type { StartCodeBatch } from '../batch/batch-inputs.ts'
import { createCodePlanner } from '../batch/code-planner.ts'
import { campaignOver, notAllowed } from '../errors.ts'
import { listTakenCodes } from './list-taken-codes.server.ts'
import { resolveBatch } from './resolve-batch.server.ts'

/** What would come of a row: its code, or the code of the rule that it breaks (`value` is what it asked for). */
export type RowFate = {
  readonly row: number
  readonly holder: { readonly id: string; readonly name: string; readonly handle: string } | null
  readonly value: string
  readonly refusal: string | null
}

export type BatchPreview = {
  readonly total: number
  readonly ready: number
  readonly failed: number
  /** In the order of the rows. */
  readonly fates: readonly RowFate[]
}

/**
 * A batch as it would turn out now, without making anything: random parts come out otherwise the next time.
 * @throws DomainError campaigns.not-found | codes.not-allowed | codes.campaign-over, and as `resolveBatch`
 */
export async function previewBatch(tx: Tx, input: StartCodeBatch, ctx: Context): Promise<BatchPreview> {
  const campaign = await getCampaign(tx, input, ctx)
  const brandId = campaign.brand.id
  if (!may(ctx.actor, 'codes.start-batch', { brandId })) throw notAllowed()
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignOver()
  const { rows, failures, holders } = await resolveBatch(tx, { id: campaign.id, brandId }, input, ctx.actor)
  const taken = await listTakenCodes(tx, brandId)
  const plan = createCodePlanner({ pattern: input.pattern ?? null, holders, taken, randomBelow: randomInt })(rows)
  const influencerOf = new Map(rows.map(({ row, influencerId }) => [row, influencerId]))
  const holderOf = (row: number) => {
    const holder = holders.get(influencerOf.get(row) ?? '')
    return holder === undefined ? null : { id: holder.id, name: holder.name, handle: holder.handle }
  }
  const refused = [...failures, ...plan.failures]
  const fates = [
    ...plan.made.map(({ row: { row }, code }) => ({ row, holder: holderOf(row), value: code, refusal: null })),
    ...refused.map(({ row, value, code }) => ({ row, holder: holderOf(row), value, refusal: code })),
  ].sort((a, b) => a.row - b.row)
  return { total: fates.length, ready: plan.made.length, failed: refused.length, fates }
}
