import { and, eq, lte, ne } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { cutOffNotFound, nothingDue } from '../errors.ts'
import type { CloseNow } from '../inputs.ts'
import { closeBrand, closing } from '../tasks.ts'
import { openDueCutOffs } from './open-due-cut-offs.server.ts'

/**
 * Closes a brand's due periods without waiting for the hour. Enqueues `cut-offs.close-brand`.
 * @returns how many periods are due
 * @throws DomainError cut-offs.not-found | cut-offs.nothing-due
 */
export async function closeNow(tx: Tx, { brandId }: CloseNow, ctx: Context): Promise<{ readonly due: number }> {
  if (!may(ctx.actor, 'cut-offs.close', { brandId })) throw cutOffNotFound()
  await openDueCutOffs(tx, { brandId }, ctx)
  const isDue = and(eq(cutOffs.brandId, brandId), ne(cutOffs.status, 'sealed'), lte(cutOffs.dueAt, ctx.now))
  const due = await tx.$count(cutOffs, isDue)
  if (due === 0) throw nothingDue()
  const subject = { subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { action: 'cut-offs.close', brandId, ...subject, before: null, after: { due } }, ctx)
  await enqueue(tx, closeBrand, { brandId }, closing(brandId))
  return { due }
}
