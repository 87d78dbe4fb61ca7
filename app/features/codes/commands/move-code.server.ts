import { eq } from 'drizzle-orm'
import { type CodeEvent, type CodeStatus, codeMachine } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { CodeRow } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

export type CodeMove = { readonly status: CodeStatus }

/** Takes a locked code through an event, audited under the command's name. Wakes the brand's sync. @throws DomainError codes.invalid-transition */
export async function moveCode(
  tx: Tx,
  code: CodeRow,
  event: CodeEvent,
  action: string,
  ctx: Context,
  reason?: string | undefined,
): Promise<CodeMove> {
  const status = next('codes', codeMachine, code.status, event)
  const flags = { pausedByCampaign: false, pausedByInfluencer: false }
  await tx
    .update(codes)
    .set({ status, ...flags, nextSyncAt: ctx.now })
    .where(eq(codes.id, code.id))
  await recordAudit(
    tx,
    {
      action: `codes.${action}`,
      brandId: code.brandId,
      subjectType: 'code',
      subjectId: code.id,
      before: { status: code.status },
      after: { status, ...(reason && { reason }) },
    },
    ctx,
  )
  await enqueueSync(tx, [code.id])
  return { status }
}
