import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { influencerEvents } from '#db/schema/influencers.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { getInfluencer } from './get-influencer.server.ts'
import { namesOfPeople } from './names-of-people.server.ts'

export type StandingChange = {
  readonly id: bigint
  readonly occurredAt: Date
  readonly toStatus: InfluencerStatus
  readonly reason: string
  /** Name of who decided it; null for a part of the system. */
  readonly by: string | null
}

/** When an influencer whom the actor may know was approved, suspended, reinstated or closed, last first. @throws DomainError influencers.not-found */
export async function listStanding(tx: Tx, { influencerId }: { influencerId: string }, actor: Actor): Promise<StandingChange[]> {
  await getInfluencer(tx, { influencerId }, actor)
  const { id, occurredAt, toStatus, reason, actorId } = influencerEvents
  const rows = await tx
    .select({ id, occurredAt, toStatus, reason, actorId })
    .from(influencerEvents)
    .where(eq(influencerEvents.influencerId, influencerId))
    .orderBy(desc(id))
    .limit(200)
  const ids = rows.map((row) => row.actorId)
  const names = await beyondScope(tx, () => namesOfPeople(tx, ids))
  return rows.map(({ actorId, ...row }) => ({ ...row, by: names[actorId] ?? null }))
}
