import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'

export type FoundDrift = {
  readonly codeId: string
  /** The coupon as we left it. */
  readonly wanted: Readonly<Record<string, unknown>> | null
  /** As VTEX shows it; null: there is none. */
  readonly observed: Readonly<Record<string, unknown>> | null
}

/**
 * Keeps differences between coupons and what we left in VTEX, for a person to decide; one stays open per code, with what was seen last. New ones are
 * audited. @returns how many are new
 */
export async function openDrifts(tx: Tx, found: readonly FoundDrift[], ctx: Context): Promise<number> {
  if (found.length === 0) return 0
  const rows = found.map(({ codeId, wanted, observed }) => ({ id: uuidv7(), code: codeId, wanted: wanted ?? {}, observed }))
  const kept = await tx.execute<{ id: string; code_id: string; brand_id: string; observed: Record<string, unknown> | null }>(sql`
    insert into code_drifts (id, brand_id, code_id, status, wanted, observed, found_at)
    select r.id, c.brand_id, c.id, 'open', r.wanted, nullif(r.observed, 'null'::jsonb), ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, code uuid, wanted jsonb, observed jsonb)
    join codes c on c.id = r.code
    on conflict (code_id) where status = 'open' do update set wanted = excluded.wanted, observed = excluded.observed
    returning id, code_id, brand_id, observed`)
  const ours = new Set(rows.map(({ id }) => id))
  const opened = kept.filter(({ id }) => ours.has(id))
  await recordAudit(
    tx,
    opened.map((drift) => ({
      action: 'codes.open-drifts',
      ...{ brandId: drift.brand_id, subjectType: 'code', subjectId: drift.code_id },
      before: null,
      after: { driftId: drift.id, observed: drift.observed },
    })),
    ctx,
  )
  return opened.length
}
