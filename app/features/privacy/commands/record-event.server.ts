import type { Context } from '#app/domain/context.ts'
import type { DataRequestStatus } from '#app/domain/data-request.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { dataRequestEvents } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'

export type RequestEvent = {
  readonly requestId: string
  /** The command's verb and noun. */
  readonly kind: string
  readonly note?: string
  readonly from: DataRequestStatus | null
  readonly to: DataRequestStatus
}

/** Writes what happened to a request into its history and into the audit trail; the note stays in the history alone. */
export async function recordEvent(tx: Tx, { requestId, kind, note = '', from, to }: RequestEvent, ctx: Context): Promise<void> {
  const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx.insert(dataRequestEvents).values({ requestId, occurredAt: ctx.now, actorId, kind, note })
  await recordAudit(
    tx,
    {
      action: `privacy.${kind}`,
      brandId: null,
      subjectType: 'data-request',
      subjectId: requestId,
      before: from === null ? null : { status: from },
      after: { status: to },
    },
    ctx,
  )
}
