import { sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { sandboxClock } from '#db/schema/operations.ts'
import type { Tx } from '#db/types.ts'
import { notASandbox, onlyForward, tooFar } from '../errors.ts'
import type { AdvanceClock } from '../inputs.ts'
import { clockMoved } from '../tasks.ts'

const furthestMs = 5 * 366 * 86_400_000

/**
 * Moves the whole system's clock forward and has done what falls due by it. Locks the clock's row. Enqueues `operations.clock-moved`.
 * @returns the time that it is now
 * @throws DomainError operations.not-a-sandbox | operations.only-forward | operations.too-far | auth.forbidden
 */
export async function advanceClock(
  tx: Tx,
  input: AdvanceClock,
  ctx: Context,
  settings: { isSandbox: boolean },
): Promise<{ now: Date }> {
  if (!settings.isSandbox) throw notASandbox()
  if (!may(ctx.actor, 'operations.advance-clock')) throw new DomainError('forbidden', 'auth.forbidden')
  const moveMs = lengthOf(input.advance, ctx.now)
  if (moveMs <= 0) throw onlyForward()
  const [row] = await tx
    .insert(sandboxClock)
    .values({ id: 1, offsetMs: moveMs, updatedAt: ctx.now })
    .onConflictDoUpdate({
      target: sandboxClock.id,
      set: { offsetMs: sql`${sandboxClock.offsetMs} + ${moveMs}`, updatedAt: ctx.now },
    })
    .returning({ offsetMs: sandboxClock.offsetMs })
  const offsetMs = row?.offsetMs ?? moveMs
  if (offsetMs > furthestMs) throw tooFar()
  await recordAudit(
    tx,
    {
      action: 'operations.advance-clock',
      brandId: null,
      subjectType: 'sandbox-clock',
      subjectId: '1',
      before: { now: ctx.now.toISOString() },
      after: { now: new Date(ctx.now.getTime() + moveMs).toISOString(), advance: input.advance },
    },
    ctx,
  )
  await enqueue(tx, clockMoved, {}, { priority: -10 })
  await tx.execute(sql`select pg_notify('sandbox_clock', ${String(offsetMs)})`)
  return { now: new Date(ctx.now.getTime() + moveMs) }
}

/** Milliseconds from `now` to the end of an ISO 8601 duration. @throws DomainError operations.too-far where the calendar ends */
function lengthOf(duration: string, now: Date): number {
  const from = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC')
  try {
    return from.add(Temporal.Duration.from(duration)).epochMilliseconds - from.epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) throw tooFar()
    throw error
  }
}
