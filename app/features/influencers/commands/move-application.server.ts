import { eq } from 'drizzle-orm'
import { type ApplicationEvent, applicationMachine } from '#app/domain/application-status.ts'
import type { Context } from '#app/domain/context.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { applicationEvents, applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import type { ApplicationRow } from '../queries/lock-application.server.ts'

export type ApplicationMove = {
  readonly event: ApplicationEvent
  /** The command's name, for the audit. */
  readonly action: string
  readonly reason?: string
  readonly asks?: readonly { readonly field: string; readonly note: string }[]
  /** Columns that change with the status. */
  readonly set?: Partial<typeof applications.$inferInsert>
}

/**
 * Takes a locked application to its next status: row, history and audit in one. Decisions are stamped with who and when.
 * @throws DomainError influencers.invalid-transition
 */
export async function moveApplication(
  tx: Tx,
  application: ApplicationRow,
  move: ApplicationMove,
  ctx: Context,
): Promise<ApplicationRow> {
  const { event, action, reason = '', asks = [], set = {} } = move
  const status = next('influencers', applicationMachine, application.status, event)
  const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const isDecision = status === 'approved' || status === 'rejected' || status === 'closed'
  const [moved] = await tx
    .update(applications)
    .set({
      ...set,
      status,
      updatedAt: ctx.now,
      revision: application.revision + 1,
      ...(isDecision && { decidedAt: ctx.now, decidedBy: actorId, decisionReason: reason }),
    })
    .where(eq(applications.id, application.id))
    .returning()
  await tx.insert(applicationEvents).values({
    applicationId: application.id,
    occurredAt: ctx.now,
    actorId,
    fromStatus: application.status,
    toStatus: status,
    reason,
    asks: [...asks],
  })
  await recordAudit(
    tx,
    {
      action,
      brandId: application.brandId,
      subjectType: 'application',
      subjectId: application.id,
      before: { status: application.status },
      after: { status, ...(reason !== '' && { reason }), ...(asks.length > 0 && { fields: asks.map(({ field }) => field) }) },
    },
    ctx,
  )
  return moved!
}
