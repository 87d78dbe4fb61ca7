import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { MemberRow } from '../queries/lock-members.server.ts'

export type MemberMail = {
  readonly template: 'campaign-invitation' | 'campaign-accepted' | 'campaign-rejected' | 'campaign-removed'
  /** A person's own words: a message, or the reason. */
  readonly words?: string
}

/** Tells influencers by mail, each in their language and in the brand's name, what became of their part in a campaign. */
export async function mailMembers(
  tx: Tx,
  rows: readonly Pick<MemberRow, 'campaignId' | 'influencerId'>[],
  { template, words = '' }: MemberMail,
  ctx: Context,
): Promise<void> {
  for (const { campaignId, influencerId } of rows) {
    const reader = await readerOf(tx, campaignId, influencerId)
    const data = { name: reader.name, campaign: reader.campaign, ...(words !== '' && { words }) }
    await queueEmail(tx, { to: reader.email, template, data, language: reader.language, brandId: reader.brandId }, ctx)
  }
}

async function readerOf(tx: Tx, campaignId: string, influencerId: string) {
  const [row] = await tx
    .select({
      name: influencers.name,
      email: influencers.email,
      campaign: campaigns.name,
      brandId: campaigns.brandId,
      brandLanguage: brands.locale,
      ownLanguage: users.locale,
    })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .innerJoin(influencers, eq(influencers.id, influencerId))
    .leftJoin(users, eq(users.influencerId, influencers.id))
    .where(eq(campaigns.id, campaignId))
  const { brandLanguage, ownLanguage, ...reader } = row!
  return { ...reader, language: ownLanguage ?? brandLanguage }
}
