import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { updateCampaign } from './update-campaign.server.ts'

const daysFromNow = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

test(
  'what changes is written and audited; the same again is not',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { name: 'Mayo' })
    const change = { campaignId: campaign.id, name: 'Junio', endsAt: daysFromNow(30) }
    expect(await updateCampaign(tx, change, as(system))).toMatchObject({ name: 'Junio', endsAt: daysFromNow(30) })
    await updateCampaign(tx, change, as(system))
    expect(await auditTrail(tx, 'campaign', campaign.id)).toEqual([
      {
        action: 'campaigns.update-campaign',
        brandId: campaign.brandId,
        before: { name: 'Mayo', endsAt: null },
        after: { name: 'Junio', endsAt: daysFromNow(30).toISOString() },
      },
    ])
  }),
)

test.each([
  ['a begun campaign', 'active', { startsAt: daysFromNow(-1) }, 'campaigns.already-begun'],
  ['a paused campaign', 'paused', { startsAt: daysFromNow(-1) }, 'campaigns.already-begun'],
  ['an ended campaign', 'ended', { endsAt: daysFromNow(1) }, 'campaigns.already-ended'],
  ['an active campaign', 'active', { endsAt: daysFromNow(-1) }, 'campaigns.end-in-past'],
  ['a draft', 'draft', { endsAt: daysFromNow(-80) }, 'campaigns.window-backwards'],
  ['a scheduled campaign', 'scheduled', { startsAt: daysFromNow(9), endsAt: daysFromNow(8) }, 'campaigns.window-backwards'],
] as const)('%s (%s) keeps its window from %j', (_, status, change, code) =>
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { status })
    await expect(updateCampaign(tx, { campaignId: campaign.id, ...change }, as(system))).rejects.toMatchObject({ code })
  })(),
)

test(
  'a draft may lie in the past altogether, and texts change in any state',
  inRollback(async (tx) => {
    const { campaign: draft } = await makeCampaign(tx, { status: 'draft' })
    const past = { campaignId: draft.id, startsAt: daysFromNow(-90), endsAt: daysFromNow(-60) }
    expect(await updateCampaign(tx, past, as(system))).toMatchObject({ startsAt: past.startsAt, endsAt: past.endsAt })
    const { campaign: archived } = await makeCampaign(tx, { status: 'archived' })
    expect(await updateCampaign(tx, { campaignId: archived.id, description: 'x' }, as(system))).toMatchObject({
      description: 'x',
    })
  }),
)

test(
  'a foreign campaign does not exist, and auditors change none',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const other = await makeBrand(tx)
    const rename = (actor: Parameters<typeof as>[0]) => updateCampaign(tx, { campaignId: campaign.id, name: 'x' }, as(actor))
    await expect(rename(managerOf(other.id))).rejects.toMatchObject({ kind: 'not-found', code: 'campaigns.not-found' })
    await expect(rename(auditorOf(campaign.brandId))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
  }),
)
