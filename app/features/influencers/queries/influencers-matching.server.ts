import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { influencerGroupMembers, influencerGroups, influencerTags } from '#db/schema/influencers.groups.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { InfluencerFilters } from '../inputs.ts'
import { influencersInScope } from './influencers-in-scope.server.ts'

/** What later rooms and the edge know of a search. */
export type Elsewhere = {
  /** Questions for ids of influencers whom the text finds by something else: a code, a campaign. */
  readonly found?: readonly SQL[]
  /** The question for ids of those who take part in the campaign of the filter. */
  readonly inCampaign?: SQL | undefined
  /** Keyed hash of the text where it could be a whole document: nobody is found by a part of one. */
  readonly documentHash?: string | undefined
}

/**
 * The condition of a list of influencers, without its page. The text is looked for in name, handle, e-mail, handles in networks, tags and groups, and
 * whatever `elsewhere` looks at.
 */
export function influencersMatching(
  tx: Pick<Tx, 'select'>,
  input: InfluencerFilters,
  actor: Actor,
  elsewhere: Elsewhere = {},
): SQL | undefined {
  const { brandId, status, country, groupId, tag, search } = input
  return and(
    influencersInScope(tx, actor),
    brandId === undefined ? undefined : worksWith(tx, brandId, actor),
    status === undefined ? undefined : eq(influencers.status, status),
    country === undefined ? undefined : eq(influencers.country, country),
    groupId === undefined ? undefined : sql`${influencers.id} in (${inGroup(tx, eq(influencerGroups.id, groupId), actor)})`,
    tag === undefined ? undefined : sql`${influencers.id} in (${tagged(tx, eq(influencerTags.tag, tag), brandId, actor)})`,
    elsewhere.inCampaign === undefined ? undefined : sql`${influencers.id} in (${elsewhere.inCampaign})`,
    search === undefined ? undefined : textFinds(tx, search, brandId, actor, elsewhere),
  )
}

function textFinds(
  tx: Pick<Tx, 'select'>,
  text: string,
  brandId: string | undefined,
  actor: Actor,
  elsewhere: Elsewhere,
): SQL | undefined {
  const inNetworks = tx
    .select({ id: kycProfiles.influencerId })
    .from(kycProfiles)
    .where(
      sql`lower(jsonb_path_query_array(${kycProfiles.networks}, '$[*].handle')::text) like ${pattern(text.replace(/^@/, ''))}`,
    )
  const ofBrand = brandId === undefined ? undefined : eq(influencerGroups.brandId, brandId)
  const ids = [
    inNetworks,
    tagged(tx, containsText([influencerTags.tag], text.replace(/^#/, '')), brandId, actor),
    inGroup(tx, and(ofBrand, containsText([influencerGroups.name], text)), actor),
    ...(elsewhere.found ?? []),
  ]
  return or(
    containsText([influencers.name, influencers.handle, influencers.email], text.replace(/^@/, '')),
    elsewhere.documentHash === undefined ? undefined : eq(influencers.documentHash, elsewhere.documentHash),
    ...ids.map((question) => sql`${influencers.id} in (${question})`),
  )
}

function pattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}

function tagged(tx: Pick<Tx, 'select'>, condition: SQL | undefined, brandId: string | undefined, actor: Actor) {
  const ofBrand = brandId === undefined ? undefined : eq(influencerTags.brandId, brandId)
  return tx
    .select({ id: influencerTags.influencerId })
    .from(influencerTags)
    .where(and(inScope(influencerTags.brandId, actor), ofBrand, condition))
}

function inGroup(tx: Pick<Tx, 'select'>, condition: SQL | undefined, actor: Actor) {
  return tx
    .select({ id: influencerGroupMembers.influencerId })
    .from(influencerGroupMembers)
    .innerJoin(influencerGroups, eq(influencerGroups.id, influencerGroupMembers.groupId))
    .where(and(inScope(influencerGroups.brandId, actor), isNull(influencerGroupMembers.leftAt), condition))
}

/** A brand that the actor does not read has no influencers for them. */
function worksWith(tx: Pick<Tx, 'select'>, brandId: string, actor: Actor): SQL {
  const link = tx
    .select({ one: sql`1` })
    .from(influencerBrands)
    .where(
      and(
        eq(influencerBrands.influencerId, influencers.id),
        eq(influencerBrands.brandId, brandId),
        inScope(influencerBrands.brandId, actor),
      ),
    )
  return exists(link)
}
