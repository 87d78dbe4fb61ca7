import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { DecideDrifts } from '../drift-inputs.ts'
import { lockOpenDrifts } from '../queries/lock-open-drifts.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

/**
 * Gives coupons that somebody changed in VTEX our values again: the sync writes them, whatever is there. A few statements, however many. Each is audited
 * under its code. Locks drifts and codes. Wakes the brand's sync. @returns how many
 * @throws DomainError codes.not-allowed | codes.not-found
 */
export async function healDrifts(tx: Tx, input: DecideDrifts, ctx: Context): Promise<{ healed: number }> {
  const found = await lockOpenDrifts(tx, input, 'codes.heal-drifts', ctx)
  if (found.length === 0) return { healed: 0 }
  const codeIds = found.map(({ code }) => code.id)
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx
    .update(codeDrifts)
    .set({ status: 'healed', decidedAt: ctx.now, decidedBy })
    .where(
      inArray(
        codeDrifts.id,
        found.map(({ drift }) => drift.id),
      ),
    )
  await tx
    .update(codes)
    .set({ status: 'pending-sync' })
    .where(and(inArray(codes.id, codeIds), eq(codes.status, 'active')))
  await tx.update(codes).set({ nextSyncAt: ctx.now }).where(inArray(codes.id, codeIds))
  await recordAudit(
    tx,
    found.map(({ drift, code }) => ({
      action: 'codes.heal-drifts',
      ...{ brandId: code.brandId, subjectType: 'code', subjectId: code.id },
      before: { observed: drift.observed },
      after: { wanted: drift.wanted },
    })),
    ctx,
  )
  await enqueueSync(tx, codeIds)
  return { healed: found.length }
}
