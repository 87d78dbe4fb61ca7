import type { Context } from '#app/domain/context.ts'
import { receiveNotifications } from '#app/integrations/vtex/commands/receive-notifications.server.ts'
import { readHookMessage } from '#app/integrations/vtex/notification.ts'
import { carryInbox } from '#jobs/carry-inbox.ts'
import { releaseAllDue } from '#jobs/release-all-due.ts'
import type { WorkerServices } from '#jobs/services.ts'
import type { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { actInSimulator, type Told } from './act-in-simulator.ts'
import { closePeriods } from './close-periods.ts'
import type { HistoryEvent } from './history-event.ts'
import type { BrandSlug } from './world-plan.ts'

const roundMs = 12 * 3_600_000

/**
 * Lives through a history, half a day at a time: what happens in the shops, the notifications of it, the worker's jobs with the clock of that
 * day. So the ledger comes about as it would have, posting by posting.
 * @param brandIds by slug
 */
export async function playHistory(options: {
  events: readonly HistoryEvent[]
  brandIds: ReadonlyMap<BrandSlug, string>
  services: WorkerServices
  control: VtexControl
  actor: Context['actor']
  now: Date
  signal: AbortSignal
}): Promise<{ orders: number; notifications: number; released: number; statements: number }> {
  const { events, brandIds, services, control, actor, now, signal } = options
  const total = { orders: events.filter(({ kind }) => kind === 'create').length, notifications: 0, released: 0, statements: 0 }
  let next = 0
  for (let end = (events[0]?.at ?? now.getTime()) + roundMs; next < events.length; end += roundMs) {
    signal.throwIfAborted()
    const until = Math.min(end, now.getTime())
    const from = next
    while (next < events.length && events[next]!.at < until) next++
    await hear(events.slice(from, next))
    const scope = { ...services, ctx: { actor, now: new Date(until), requestId: 'seed' } }
    for (const brandId of brandIds.values()) await carryInbox(brandId, scope)
    total.released += await releaseAllDue(scope)
    for (const brandId of brandIds.values()) total.statements += await closePeriods(brandId, scope)
  }
  return total

  async function hear(round: readonly HistoryEvent[]): Promise<void> {
    const told: (Told & { brandId: string })[] = []
    for (const event of round) told.push({ ...(await actInSimulator(control, event)), brandId: brandIds.get(event.brand)! })
    if (told.length > 0) total.notifications += await receiveNotifications(services.database.sql, told.map(notificationOf))
  }
}

function notificationOf({ brandId, body, at }: Told & { brandId: string }) {
  const message = readHookMessage(JSON.parse(body))
  if (message.kind !== 'notification') throw new Error('the seed told something that is no notification')
  const { vtexOrderId, state, dedupeKey } = message.notification
  return { brandId, source: 'hook' as const, vtexOrderId, state, dedupeKey, payload: body, receivedAt: at }
}
