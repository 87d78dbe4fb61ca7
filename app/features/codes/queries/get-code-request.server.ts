import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { requestNotFound } from '../errors.ts'
import { type CodeRequest, codeRequestColumns, codeRequestsMatching } from './list-code-requests.server.ts'

/** One wish for a code, of the actor's brands or the actor's own. @throws DomainError codes.request-not-found */
export async function getCodeRequest(tx: Tx, { codeRequestId }: { codeRequestId: string }, actor: Actor): Promise<CodeRequest> {
  const [request] = await tx
    .select(codeRequestColumns)
    .from(codeRequests)
    .innerJoin(campaigns, eq(campaigns.id, codeRequests.campaignId))
    .innerJoin(influencers, eq(influencers.id, codeRequests.influencerId))
    .where(and(eq(codeRequests.id, codeRequestId), codeRequestsMatching({ search: undefined }, actor)))
  if (request === undefined) throw requestNotFound()
  return request
}
