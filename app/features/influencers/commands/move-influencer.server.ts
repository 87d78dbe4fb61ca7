import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type InfluencerEvent, type InfluencerStatus, influencerMachine } from '#app/domain/influencer-status.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { influencerEvents, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { MoveInfluencer } from '../application-inputs.ts'
import { notAllowed, ownThing } from '../errors.ts'
import { mayChangeInfluencer } from '../policy.ts'
import { getInfluencer } from '../queries/get-influencer.server.ts'
import { influencerStatusChanged } from '../tasks.ts'

export type MovedInfluencer = {
  readonly status: InfluencerStatus
  readonly name: string
  readonly email: string
  /** The brand to write in the name of: the only one they work with. */
  readonly brandId: string | null
}

/**
 * Takes an influencer to their next status, on the whole platform: row, history and audit. Locks the influencer. Enqueues
 * `influencers.status-changed`, by which codes and others follow.
 * @throws DomainError influencers.not-found | influencers.not-allowed | influencers.own-thing | influencers.invalid-transition
 */
export async function moveInfluencer(
  tx: Tx,
  { influencerId, reason }: MoveInfluencer,
  event: InfluencerEvent,
  ctx: Context,
): Promise<MovedInfluencer> {
  const { brands, name, email } = await getInfluencer(tx, { influencerId }, ctx.actor)
  const brandIds = brands.map((brand) => brand.id)
  if (!mayChangeInfluencer(ctx.actor, brandIds)) throw notAllowed()
  if (ctx.actor.kind === 'user' && ctx.actor.influencerId === influencerId) throw ownThing()
  const [row] = await tx
    .select({ status: influencers.status })
    .from(influencers)
    .where(eq(influencers.id, influencerId))
    .for('no key update')
  const before = row!.status
  const status = next('influencers', influencerMachine, before, event)
  await tx.update(influencers).set({ status }).where(eq(influencers.id, influencerId))
  const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx
    .insert(influencerEvents)
    .values({ influencerId, occurredAt: ctx.now, actorId, fromStatus: before, toStatus: status, reason })
  const brandId = brandIds.length === 1 ? (brandIds[0] ?? null) : null
  await recordAudit(
    tx,
    {
      action: `influencers.${event}-influencer`,
      brandId,
      subjectType: 'influencer',
      subjectId: influencerId,
      before: { status: before },
      after: { status, reason },
    },
    ctx,
  )
  await enqueue(tx, influencerStatusChanged, { influencerId })
  return { status, name, email, brandId }
}
