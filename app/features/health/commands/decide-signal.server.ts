import { eq } from 'drizzle-orm'
import { type SignalDecision, type SignalEvent, signalMachine } from '#app/domain/code-signal.ts'
import type { Context } from '#app/domain/context.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codeSignals } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import type { SignalRow } from '../queries/lock-signal.server.ts'

/** Takes a locked sign through an event, with who, when and what was decided; audited under its code. @throws DomainError health.invalid-transition */
export async function decideSignal(
  tx: Tx,
  signal: SignalRow,
  { event, action, decision }: { event: SignalEvent; action: string; decision: SignalDecision | null },
  ctx: Context,
): Promise<void> {
  const status = next('health', signalMachine, signal.status, event)
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx.update(codeSignals).set({ status, decidedAt: ctx.now, decidedBy, decision }).where(eq(codeSignals.id, signal.id))
  const subject = { action: `health.${action}`, brandId: signal.brandId, subjectType: 'code', subjectId: signal.codeId }
  const about = { signalId: signal.id, kind: signal.kind }
  await recordAudit(
    tx,
    { ...subject, before: { ...about, status: signal.status }, after: { ...about, status, ...decision } },
    ctx,
  )
}
