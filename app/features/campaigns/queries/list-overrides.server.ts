import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { BasisPoints } from '#app/domain/money.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { users } from '#db/schema/auth.ts'
import { campaignOverrides, campaigns } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'

export type GrantedOverride = {
  readonly id: string
  readonly campaign: { readonly id: string; readonly name: string }
  readonly influencer: { readonly id: string; readonly name: string; readonly handle: string } | null
  readonly group: { readonly id: string; readonly name: string } | null
  readonly rate: BasisPoints
  readonly validFrom: Date
  /** Exclusive; null: until it is ended. */
  readonly validUntil: Date | null
  readonly reason: string
  readonly createdAt: Date
  /** Name of who granted it; else the part of the system. */
  readonly createdBy: string
}

export type OverridesOf = { readonly campaignId?: string; readonly influencerId?: string; readonly brandId?: string }

/** The better rates of a campaign, or of an influencer in the actor's brands (alone, or with the groups they were in while it counted), newest first: who, why and how long. */
export async function listOverrides(
  tx: Tx,
  { campaignId, influencerId, brandId }: OverridesOf,
  actor: Actor,
): Promise<GrantedOverride[]> {
  const rows = await tx
    .select({
      id: campaignOverrides.id,
      campaign: { id: campaigns.id, name: campaigns.name },
      influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
      group: { id: influencerGroups.id, name: influencerGroups.name },
      rate: campaignOverrides.rate,
      validFrom: campaignOverrides.validFrom,
      validUntil: campaignOverrides.validUntil,
      reason: campaignOverrides.reason,
      createdAt: campaignOverrides.createdAt,
      createdBy: campaignOverrides.createdBy,
    })
    .from(campaignOverrides)
    .innerJoin(campaigns, eq(campaigns.id, campaignOverrides.campaignId))
    .leftJoin(influencers, eq(influencers.id, campaignOverrides.influencerId))
    .leftJoin(influencerGroups, eq(influencerGroups.id, campaignOverrides.groupId))
    .where(overridesMatching({ campaignId, influencerId, brandId }, actor))
    .orderBy(desc(campaignOverrides.createdAt), desc(campaignOverrides.id))
    .limit(200)
  const names = await namesOf(tx, rows)
  return rows.map((row) => ({ ...row, createdBy: names.get(row.createdBy) ?? row.createdBy }))
}

/** The condition of a list of better rates. */
export function overridesMatching({ campaignId, influencerId, brandId }: OverridesOf, actor: Actor): SQL | undefined {
  const wasInForce = sql`(${campaignOverrides.validUntil} is null or ${campaignOverrides.validUntil} > m.joined_at) and (m.left_at is null or m.left_at > ${campaignOverrides.validFrom})`
  const theirs = sql`(${campaignOverrides.influencerId} = ${influencerId ?? null}::uuid or exists (
    select from influencer_group_members m where m.group_id = ${campaignOverrides.groupId} and m.influencer_id = ${influencerId ?? null}::uuid
      and ${wasInForce}))`
  return and(
    inScope(campaignOverrides.brandId, actor),
    brandId === undefined ? undefined : eq(campaignOverrides.brandId, brandId),
    campaignId === undefined ? undefined : eq(campaignOverrides.campaignId, campaignId),
    influencerId === undefined ? undefined : theirs,
  )
}

/** Names of the staff who granted them: the brand's managers read them, whatever brands those are of now. */
async function namesOf(tx: Tx, rows: readonly { readonly createdBy: string }[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ createdBy }) => createdBy))]
  if (ids.length === 0) return new Map()
  const found = await beyondScope(tx, () =>
    tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(sql`${users.id}::text in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`),
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}
