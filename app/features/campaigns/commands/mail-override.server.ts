import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { formatLocale, formatRate } from '#app/ui/format.ts'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { campaignMembers, type campaignOverrides, campaigns } from '#db/schema/campaigns.ts'
import { influencerGroupMembers } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

type OverrideRow = typeof campaignOverrides.$inferSelect

/** Tells whom a better rate is for, of those who take part in the campaign (one who is meant alone is told anyway); once each. */
export async function mailOverride(tx: Tx, override: OverrideRow, ctx: Context): Promise<void> {
  const { campaignId, influencerId, groupId, brandId } = override
  const inGroup = tx
    .select({ id: influencerGroupMembers.influencerId })
    .from(influencerGroupMembers)
    .innerJoin(campaignMembers, eq(campaignMembers.influencerId, influencerGroupMembers.influencerId))
    .where(
      and(
        eq(influencerGroupMembers.groupId, groupId ?? sql`null`),
        isNull(influencerGroupMembers.leftAt),
        eq(campaignMembers.campaignId, campaignId),
        eq(campaignMembers.status, 'member'),
      ),
    )
  const readers = await tx
    .select({
      ...{ id: influencers.id, name: influencers.name, email: influencers.email, campaign: campaigns.name },
      ...{ brandLanguage: brands.locale, ownLanguage: users.locale, country: brands.country },
    })
    .from(influencers)
    .innerJoin(campaigns, eq(campaigns.id, campaignId))
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .leftJoin(users, eq(users.influencerId, influencers.id))
    .where(influencerId === null ? inArray(influencers.id, inGroup) : eq(influencers.id, influencerId))
  for (const { id, name, email, campaign, brandLanguage, ownLanguage, country } of readers) {
    const language = ownLanguage ?? brandLanguage
    const rate = formatRate(override.rate, formatLocale(language, country))
    const data = { name, campaign, rate, from: override.validFrom.toISOString(), reason: override.reason }
    const dedupeKey = `better-rate:${override.id}:${id}`
    await queueEmail(tx, { to: email, template: 'better-rate', data, language, brandId, dedupeKey }, ctx)
  }
}
