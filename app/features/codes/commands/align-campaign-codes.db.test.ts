import { eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import { type CodeStatus, codeStatuses } from '#app/domain/code-status.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, system } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { syncBrand } from '../tasks.ts'
import { alignCampaignCodes } from './align-campaign-codes.server.ts'

/** A campaign with one code of every status, named after it. */
async function makeWorld(tx: Tx, status: CampaignStatus) {
  const { campaign } = await makeCampaign(tx, { status })
  const influencer = await makeInfluencer(tx)
  const seller = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
  for (const codeStatus of codeStatuses) await makeCode(tx, { ...seller, code: codeStatus, status: codeStatus })
  return campaign
}

async function statuses(tx: Tx, campaignId: string): Promise<Record<string, CodeStatus>> {
  const rows = await tx.select({ code: codes.code, status: codes.status }).from(codes).where(eq(codes.campaignId, campaignId))
  return Object.fromEntries(rows.map((row) => [row.code, row.status]))
}

const untouched = Object.fromEntries(codeStatuses.map((status) => [status, status]))

test.each([
  ['draft', {}],
  ['scheduled', {}],
  ['active', { draft: 'pending-sync' }],
  ['paused', { 'pending-sync': 'paused', 'sync-failed': 'paused', active: 'paused' }],
  ['ended', { draft: 'archived', 'pending-sync': 'expired', 'sync-failed': 'expired', active: 'expired', paused: 'expired' }],
  ['archived', { draft: 'archived', 'pending-sync': 'expired', 'sync-failed': 'expired', active: 'expired', paused: 'expired' }],
] as const)('the codes of a campaign that is %s follow it, once: %j', (status, changes) =>
  inRollback(async (tx) => {
    const campaign = await makeWorld(tx, status)
    const changed = Object.keys(changes).length
    expect(await alignCampaignCodes(tx, { campaignId: campaign.id }, as(system))).toBe(changed)
    expect(await statuses(tx, campaign.id)).toEqual({ ...untouched, ...changes })
    expect(await enqueued(tx, syncBrand)).toHaveLength(Math.min(changed, 1))
    expect(await tx.select().from(codes).where(isNotNull(codes.nextSyncAt))).toHaveLength(changed)
    expect(await alignCampaignCodes(tx, { campaignId: campaign.id }, as(system))).toBe(0)
    expect(await auditTrail(tx, 'campaign', campaign.id)).toHaveLength(changed === 0 ? 0 : 1)
  })(),
)

test(
  'what a pause of the campaign paused resumes with it; what a person paused stays paused',
  inRollback(async (tx) => {
    const campaign = await makeWorld(tx, 'paused')
    await alignCampaignCodes(tx, { campaignId: campaign.id }, as(system))
    await tx.update(campaigns).set({ status: 'active' }).where(eq(campaigns.id, campaign.id))
    await alignCampaignCodes(tx, { campaignId: campaign.id }, as(system))
    expect(await statuses(tx, campaign.id)).toEqual({
      ...untouched,
      draft: 'pending-sync',
      'sync-failed': 'pending-sync',
      active: 'pending-sync',
    })
  }),
)
