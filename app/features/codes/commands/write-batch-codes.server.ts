import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { BatchRow } from '#app/domain/code-batch.ts'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { enrolMembers } from '#app/features/campaigns/commands/enrol-members.server.ts'
import type { Tx } from '#db/types.ts'
import type { PlannedCode } from '../batch/code-planner.ts'

type WrittenCodes = {
  readonly codeIds: string[]
  /** Rows whose code somebody took meanwhile. */
  readonly lost: BatchRow[]
}

/**
 * Writes the planned codes of a batch with their holders, in two statements, and makes those part of the campaign. The database says which of them the brand has already, by the code and by
 * what it looks like. Part of carrying a batch.
 */
export async function writeBatchCodes(
  tx: Tx,
  batch: { id: string; brandId: string; campaignId: string; pattern: string | null; campaignStatus: CampaignStatus },
  planned: readonly PlannedCode[],
  ctx: Context,
): Promise<WrittenCodes> {
  if (planned.length === 0) return { codeIds: [], lost: [] }
  const rows = planned.map(({ row, code }) => ({ id: uuidv7(), code, normalized: normalizeCode(code), row }))
  const isActive = batch.campaignStatus === 'active'
  const at = sql`${ctx.now.toISOString()}::timestamptz`
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into codes (id, brand_id, campaign_id, code, normalized_code, status, created_at, origin, batch_id,
      max_uses, max_uses_per_client, valid_from, valid_until, next_sync_at)
    select r.id, ${batch.brandId}::uuid, ${batch.campaignId}::uuid, r.code, r.normalized, ${isActive ? 'pending-sync' : 'draft'}, ${at},
      ${batch.pattern === null ? 'import' : 'bulk'}, ${batch.id}::uuid, r.max_uses, r.max_uses_per_client, r.valid_from, r.valid_until,
      ${isActive ? at : sql`null::timestamptz`}
    from jsonb_to_recordset(${JSON.stringify(rows.map(columnsOf))}::text::jsonb) as r (id uuid, code text, normalized text,
      max_uses int, max_uses_per_client int, valid_from timestamptz, valid_until timestamptz)
    on conflict do nothing returning id`)
  const made = new Set(inserted.map(({ id }) => id))
  const holders = rows
    .filter(({ id }) => made.has(id))
    .map(({ id, row }) => ({ id: uuidv7(), code: id, influencer: row.influencerId }))
  const { brandId, campaignId } = batch
  await enrolMembers(tx, { brandId, campaignId, influencerIds: holders.map(({ influencer }) => influencer) }, ctx)
  await tx.execute(sql`
    insert into code_assignments (id, code_id, influencer_id, assigned_from)
    select r.id, r.code, r.influencer, ${at}
    from jsonb_to_recordset(${JSON.stringify(holders)}::text::jsonb) as r (id uuid, code uuid, influencer uuid)`)
  return { codeIds: [...made], lost: rows.filter(({ id }) => !made.has(id)).map(({ row }) => row) }
}

function columnsOf({ id, code, normalized, row }: { id: string; code: string; normalized: string; row: BatchRow }) {
  const { maxUses, maxUsesPerClient, validFrom, validUntil } = row
  const limits = { max_uses: maxUses, max_uses_per_client: maxUsesPerClient, valid_from: validFrom, valid_until: validUntil }
  return { id, code, normalized, ...limits }
}
