import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, requestDecided, requestNotFound } from '../errors.ts'

/**
 * An open wish that the actor may answer, with who made it, locked until the transaction ends.
 * @throws DomainError codes.request-not-found | codes.not-allowed | codes.request-decided
 */
export async function lockCodeRequest(tx: Tx, codeRequestId: string, action: Action, ctx: Context) {
  const [found] = await tx
    .select({
      request: codeRequests,
      campaign: campaigns.name,
      influencer: { name: influencers.name, email: influencers.email },
    })
    .from(codeRequests)
    .innerJoin(campaigns, eq(campaigns.id, codeRequests.campaignId))
    .innerJoin(influencers, eq(influencers.id, codeRequests.influencerId))
    .where(and(eq(codeRequests.id, codeRequestId), inScope(codeRequests.brandId, ctx.actor)))
    .for('no key update', { of: codeRequests })
  if (found === undefined) throw requestNotFound()
  if (!may(ctx.actor, action, { brandId: found.request.brandId })) throw notAllowed()
  if (found.request.status !== 'open') throw requestDecided()
  return found
}
