import { and, eq } from 'drizzle-orm'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { StandingPeriod } from '#app/domain/campaign-terms.ts'
import type { CampaignVisibility } from '#app/domain/campaign-visibility.ts'
import { termsInForce } from '#app/domain/commission.ts'
import type { Context } from '#app/domain/context.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound } from '../errors.ts'
import { listTermsOfCampaigns, type StoredTerms } from './list-terms-of-campaigns.server.ts'

export type Campaign = {
  readonly id: string
  readonly brand: {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly currency: string
    readonly timeZone: string
  }
  readonly name: string
  readonly description: string
  readonly status: CampaignStatus
  readonly startsAt: Date
  /** Exclusive; null runs on. */
  readonly endsAt: Date | null
  readonly utmSource: string
  readonly visibility: CampaignVisibility
  readonly period: StandingPeriod
  /** Markdown. */
  readonly brief: string
  readonly hasLeaderboard: boolean
  /** The campaign it was made from. */
  readonly duplicateOf: string | null
  readonly createdAt: Date
}

/** `terms` are those in force at the time of asking, before the start the first ones. */
export type CampaignWithTerms = Campaign & { readonly terms: StoredTerms }

export const campaignColumns = {
  id: campaigns.id,
  brand: { id: brands.id, slug: brands.slug, name: brands.name, currency: brands.currency, timeZone: brands.timeZone },
  name: campaigns.name,
  description: campaigns.description,
  status: campaigns.status,
  startsAt: campaigns.startsAt,
  endsAt: campaigns.endsAt,
  utmSource: campaigns.utmSource,
  visibility: campaigns.visibility,
  period: campaigns.period,
  brief: campaigns.brief,
  hasLeaderboard: campaigns.hasLeaderboard,
  duplicateOf: campaigns.duplicateOf,
  createdAt: campaigns.createdAt,
}

/** One campaign of the actor's brands. @throws DomainError campaigns.not-found */
export async function getCampaign(tx: Tx, { campaignId }: { campaignId: string }, ctx: Context): Promise<CampaignWithTerms> {
  const [campaign] = await tx
    .select(campaignColumns)
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(and(eq(campaigns.id, campaignId), inScope(campaigns.brandId, ctx.actor)))
  if (campaign === undefined) throw campaignNotFound()
  const [withTerms] = await addTermsInForce(tx, [campaign], ctx.now)
  return withTerms!
}

/** The campaigns with the terms in force at `at`, in one statement. */
export async function addTermsInForce(tx: Tx, found: readonly Campaign[], at: Date): Promise<CampaignWithTerms[]> {
  const versions = await listTermsOfCampaigns(
    tx,
    found.map((campaign) => campaign.id),
  )
  return found.flatMap((campaign) => {
    const terms = termsInForce(versions.get(campaign.id) ?? [], at)
    return terms === null ? [] : [{ ...campaign, terms }]
  })
}
