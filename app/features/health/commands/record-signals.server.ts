import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { type FoundSignal, followUp, type KnownSignal } from '#app/domain/code-radar.ts'
import type { SignalKind } from '#app/domain/code-signal.ts'
import type { Context } from '#app/domain/context.ts'
import type { RadarThresholds } from '#app/domain/radar-thresholds.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'

export type FoundOfCode = FoundSignal & { readonly codeId: string }

type Known = KnownSignal & { readonly id: string }

/**
 * Keeps what the radar found: one sign of a kind waits per code. What was decided comes back as a new one only when it is clearly worse, or after a rest.
 * New and reopened ones are audited. A statement or two, however many. @returns how many are new or open again
 */
export async function recordSignals(
  tx: Tx,
  { brandId, found, thresholds }: { brandId: string; found: readonly FoundOfCode[]; thresholds: RadarThresholds },
  ctx: Context,
): Promise<number> {
  if (found.length === 0) return 0
  const known = await lockLastSignals(tx, [...new Set(found.map(({ codeId }) => codeId))])
  const rows = found.map((signal) => {
    const last = known.get(`${signal.codeId} ${signal.kind}`) ?? null
    const what = followUp(last, signal, ctx.now, thresholds)
    return { ...signal, what, id: what === 'open' ? uuidv7() : last!.id }
  })
  const json = JSON.stringify(rows.map(({ codeId, ...row }) => ({ ...row, code_id: codeId })))
  const at = sql`${ctx.now.toISOString()}::timestamptz`
  const given = sql`jsonb_to_recordset(${json}::text::jsonb) as r (id uuid, code_id uuid, kind text, score int, evidence jsonb, what text)`
  await tx.execute(sql`
    update code_signals s set seen_at = ${at},
      score = case when r.what = 'touch' then s.score else r.score end, evidence = case when r.what = 'touch' then s.evidence else r.evidence end,
      status = case when r.what = 'reopen' then 'open' else s.status end
    from ${given} where s.id = r.id and r.what <> 'open'`)
  await tx.execute(sql`
    insert into code_signals (id, brand_id, code_id, kind, score, evidence, status, found_at, seen_at)
    select r.id, ${brandId}::uuid, r.code_id, r.kind, r.score, r.evidence, 'open', ${at}, ${at} from ${given} where r.what = 'open'`)
  const told = rows.filter(({ what }) => what === 'open' || what === 'reopen')
  await recordAudit(
    tx,
    told.map(({ codeId, kind, score, evidence, id }) => ({
      action: 'health.record-signals',
      ...{ brandId, subjectType: 'code', subjectId: codeId },
      before: null,
      after: { signalId: id, kind, score, ...evidence },
    })),
    ctx,
  )
  return told.length
}

/** The last sign of each kind of these codes; those that wait are locked. */
async function lockLastSignals(tx: Tx, codeIds: readonly string[]): Promise<Map<string, Known>> {
  const rows = await tx.execute<{
    id: string
    code_id: string
    kind: SignalKind
    status: Known['status']
    score: number
    seen_at: string
  }>(sql`
    select s.id, s.code_id, s.kind, s.status, s.score, s.seen_at from code_signals s
    where s.code_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(codeIds)}::text::jsonb))
      and not exists (select from code_signals l where l.code_id = s.code_id and l.kind = s.kind and (l.found_at, l.id) > (s.found_at, s.id))
    order by s.id for update`)
  return new Map(
    rows.map(({ id, code_id, kind, status, score, seen_at }) => [
      `${code_id} ${kind}`,
      { id, status, score, seenAt: new Date(seen_at) },
    ]),
  )
}
