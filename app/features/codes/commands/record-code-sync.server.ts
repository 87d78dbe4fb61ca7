import { eq } from 'drizzle-orm'
import { codeMachine } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { lockCode } from '../queries/lock-code.server.ts'
import type { CodeMove } from './move-code.server.ts'

type Observed = Record<string, unknown> | null

export type CodeSync =
  /** The coupon is there and works. */
  | { readonly kind: 'live'; readonly observed: Observed }
  /** The coupon is archived, or there is none. */
  | { readonly kind: 'archived'; readonly observed: Observed }
  /** `reason` is a stable word (`forbidden`, `different-utm-source`), shown translated. */
  | { readonly kind: 'failed'; readonly reason: string; readonly observed: Observed }

/**
 * Keeps what a sync came to. A live coupon makes a waiting code active, a failure makes it sync-failed; codes that were paused or archived
 * meanwhile keep their status, as another sync of theirs is under way. Only a change of status is audited. Locks the code.
 * @throws DomainError codes.not-found | codes.not-allowed
 */
export async function recordCodeSync(tx: Tx, input: { codeId: string; outcome: CodeSync }, ctx: Context): Promise<CodeMove> {
  const { outcome } = input
  const code = await lockCode(tx, input.codeId, 'codes.retry-code-sync', ctx)
  const event = outcome.kind === 'live' ? 'confirm-sync' : outcome.kind === 'failed' ? 'fail-sync' : null
  const moves = event !== null && accepts(codeMachine, code.status, event)
  const status = moves ? next('codes', codeMachine, code.status, event) : code.status
  const isFailure = outcome.kind === 'failed'
  await tx
    .update(codes)
    .set({
      status,
      observed: outcome.observed,
      nextSyncAt: null,
      syncedAt: isFailure ? code.syncedAt : ctx.now,
      syncAttempts: isFailure ? code.syncAttempts + 1 : 0,
      syncError: isFailure ? outcome.reason : null,
    })
    .where(eq(codes.id, code.id))
  if (status === code.status) return { status }
  const subject = { action: 'codes.record-code-sync', brandId: code.brandId, subjectType: 'code', subjectId: code.id }
  const after = isFailure ? { status, syncError: outcome.reason } : { status }
  await recordAudit(tx, { ...subject, before: { status: code.status }, after }, ctx)
  return { status }
}
