import { inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { couponFactsOf } from '#app/domain/coupon-facts.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codeDrifts } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { acceptedChange } from '../drift-change.ts'
import type { DecideDrifts } from '../drift-inputs.ts'
import { lockOpenDrifts } from '../queries/lock-open-drifts.server.ts'

/**
 * Lets what somebody changed in VTEX count: archived there, the code is paused; other limits are the code's from now on. What cannot be accepted stays open
 * and is counted. A few statements, however many. Each is audited under its code. Locks drifts and codes.
 * @throws DomainError codes.not-allowed | codes.not-found
 */
export async function acceptDrifts(tx: Tx, input: DecideDrifts, ctx: Context): Promise<{ accepted: number; refused: number }> {
  const found = await lockOpenDrifts(tx, input, 'codes.accept-drifts', ctx)
  const decided = found.flatMap(({ drift, code }) => {
    const change = acceptedChange(code, couponFactsOf(drift.wanted), couponFactsOf(drift.observed))
    return change === null ? [] : [{ drift, code, change }]
  })
  const counts = { accepted: decided.length, refused: found.length - decided.length }
  if (decided.length === 0) return counts
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx
    .update(codeDrifts)
    .set({ status: 'accepted', decidedAt: ctx.now, decidedBy })
    .where(
      inArray(
        codeDrifts.id,
        decided.map(({ drift }) => drift.id),
      ),
    )
  const rows = decided.map(({ drift, code, change }) => ({
    ...{ id: code.id, status: change.status, max_uses: change.maxUses, max_uses_per_client: change.maxUsesPerClient },
    observed: drift.observed ?? { ...drift.wanted, isArchived: true },
  }))
  await tx.execute(sql`
    update codes c set status = r.status, max_uses = r.max_uses, max_uses_per_client = r.max_uses_per_client, observed = r.observed,
      paused_by_campaign = false, paused_by_influencer = false
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, status text, max_uses int, max_uses_per_client int, observed jsonb)
    where c.id = r.id`)
  await recordAudit(
    tx,
    decided.map(({ code, change }) => ({
      action: 'codes.accept-drifts',
      ...{ brandId: code.brandId, subjectType: 'code', subjectId: code.id },
      before: { status: code.status, maxUses: code.maxUses, maxUsesPerClient: code.maxUsesPerClient },
      after: change,
    })),
    ctx,
  )
  return counts
}
