import { randomUUID } from 'node:crypto'
import { campaigns, campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'
import { makeBrand } from './make-brand.ts'

type Campaign = typeof campaigns.$inferSelect
type Terms = typeof campaignTerms.$inferSelect

/**
 * An active campaign since the start of 2026 with one version of terms: 10 %, confirmed on payment, 15 days of hold, unless told otherwise.
 * Makes a brand where none is given.
 */
export async function makeCampaign(
  tx: Tx,
  overrides: Partial<typeof campaigns.$inferInsert> = {},
  terms: Partial<typeof campaignTerms.$inferInsert> = {},
): Promise<{ campaign: Campaign; terms: Terms }> {
  const suffix = randomUUID().slice(0, 8)
  const [campaign] = await tx
    .insert(campaigns)
    .values({
      name: `Campaign ${suffix}`,
      status: 'active',
      startsAt: new Date('2026-01-01T05:00:00Z'),
      utmSource: `campaign-${suffix}`,
      createdAt: testNow,
      ...overrides,
      brandId: overrides.brandId ?? (await makeBrand(tx)).id,
    })
    .returning()
  return { campaign: campaign!, terms: await makeTerms(tx, campaign!, terms) }
}

/** Another version of a campaign's terms; the first begins with the campaign. */
export async function makeTerms(
  tx: Tx,
  campaign: Pick<Campaign, 'id' | 'startsAt'>,
  overrides: Partial<typeof campaignTerms.$inferInsert> = {},
): Promise<Terms> {
  const [terms] = await tx
    .insert(campaignTerms)
    .values({
      campaignId: campaign.id,
      version: 1,
      validFrom: campaign.startsAt,
      defaultRate: { kind: 'percent', rate: 1000 },
      rules: [],
      include: [],
      exclude: [],
      confirmOn: 'payment',
      holdDays: 15,
      createdAt: testNow,
      createdBy: 'test',
      ...overrides,
    })
    .returning()
  return terms!
}
