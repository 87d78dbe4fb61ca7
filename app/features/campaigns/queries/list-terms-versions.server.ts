import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound } from '../errors.ts'
import { listTermsOfCampaigns, type StoredTerms } from './list-terms-of-campaigns.server.ts'

/** All versions of a campaign's terms, the newest first. @throws DomainError campaigns.not-found */
export async function listTermsVersions(tx: Tx, { campaignId }: { campaignId: string }, actor: Actor): Promise<StoredTerms[]> {
  const [campaign] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), inScope(campaigns.brandId, actor)))
  if (campaign === undefined) throw campaignNotFound()
  const versions = await listTermsOfCampaigns(tx, [campaignId])
  return (versions.get(campaignId) ?? []).toReversed()
}
