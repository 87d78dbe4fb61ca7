import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codeRequests } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, requestDecided, requestNotFound } from '../errors.ts'
import type { CodeRequestRef } from '../request-inputs.ts'

/**
 * Takes one's own wish back while nobody has answered. Locks the request.
 * @throws DomainError codes.not-allowed | codes.request-not-found | codes.request-decided
 */
export async function withdrawCodeRequest(tx: Tx, { codeRequestId }: CodeRequestRef, ctx: Context): Promise<void> {
  const influencerId = ctx.actor.kind === 'user' ? ctx.actor.influencerId : null
  if (influencerId === null || !may(ctx.actor, 'codes.request-code', { influencerId })) throw notAllowed()
  const [request] = await tx
    .select()
    .from(codeRequests)
    .where(and(eq(codeRequests.id, codeRequestId), eq(codeRequests.influencerId, influencerId)))
    .for('no key update')
  if (request === undefined) throw requestNotFound()
  if (request.status !== 'open') throw requestDecided()
  await tx.update(codeRequests).set({ status: 'withdrawn', decidedAt: ctx.now }).where(eq(codeRequests.id, codeRequestId))
  const subject = {
    action: 'codes.withdraw-code-request',
    brandId: request.brandId,
    subjectType: 'code-request',
    subjectId: codeRequestId,
  }
  await recordAudit(tx, { ...subject, before: { status: 'open' }, after: { status: 'withdrawn' } }, ctx)
}
