import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { cutOffMachine } from '#app/domain/cut-off.ts'
import { next } from '#app/domain/state-machine.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { evaluateGates } from '../queries/evaluate-gates.server.ts'
import { cutOffBlocked } from '../tasks.ts'
import { lockCutOff } from './lock-cut-off.server.ts'

/**
 * Looks at a cut-off's gates and keeps what was found. Locks the cut-off. Enqueues `cut-offs.blocked`, once a period.
 * @returns true: seal it, all gates are met or finance has let it pass
 * @throws DomainError cut-offs.not-found | cut-offs.sealed
 */
export async function checkGates(tx: Tx, { cutOffId }: { cutOffId: string }, ctx: Context): Promise<boolean> {
  const cutOff = await lockCutOff(tx, cutOffId)
  const gates = await evaluateGates(tx, cutOff, ctx.now)
  const mayPass = cutOff.overriddenAt !== null || gates.every(({ isMet }) => isMet)
  const status = mayPass ? cutOff.status : next('cut-offs', cutOffMachine, cutOff.status, 'block')
  await tx.update(cutOffs).set({ gates, gatesCheckedAt: ctx.now, status }).where(eq(cutOffs.id, cutOffId))
  if (cutOff.status === 'open' && status === 'waiting') await enqueue(tx, cutOffBlocked, { cutOffId })
  return mayPass
}
