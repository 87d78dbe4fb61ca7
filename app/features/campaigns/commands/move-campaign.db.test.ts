import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { getCampaign } from '../queries/get-campaign.server.ts'
import { campaignStatusChanged } from '../tasks.ts'
import { advanceDueCampaigns } from './advance-due-campaigns.server.ts'
import { archiveCampaign } from './archive-campaign.server.ts'
import { endCampaign } from './end-campaign.server.ts'
import { pauseCampaign } from './pause-campaign.server.ts'
import { publishCampaign } from './publish-campaign.server.ts'
import { resumeCampaign } from './resume-campaign.server.ts'

const daysFromNow = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

test.each([
  ['ahead', daysFromNow(1), null, 'scheduled'],
  ['open', daysFromNow(-1), daysFromNow(1), 'active'],
  ['from this instant', testNow, null, 'active'],
  ['past', daysFromNow(-9), daysFromNow(-2), 'ended'],
] as const)('a draft whose window is %s is published by its dates', (_, startsAt, endsAt, status) =>
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { status: 'draft', startsAt, endsAt })
    expect(await publishCampaign(tx, { campaignId: campaign.id }, as(system))).toEqual({ status, endsAt })
    expect(await enqueued(tx, campaignStatusChanged)).toEqual([{ campaignId: campaign.id }])
  })(),
)

test(
  'a campaign pauses, resumes, ends and is archived, each step audited and told',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const { id: campaignId, brandId } = campaign
    const manager = as(managerOf(brandId))
    expect(await pauseCampaign(tx, { campaignId }, manager)).toEqual({ status: 'paused', endsAt: null })
    expect(await resumeCampaign(tx, { campaignId }, manager)).toEqual({ status: 'active', endsAt: null })
    expect(await endCampaign(tx, { campaignId }, manager)).toEqual({ status: 'ended', endsAt: testNow })
    const later = as(managerOf(brandId), daysFromNow(1))
    expect(await archiveCampaign(tx, { campaignId }, later)).toEqual({ status: 'archived', endsAt: testNow })
    const actions = ['pause', 'resume', 'end', 'archive'].map((verb) => `campaigns.${verb}-campaign`)
    const trail = await auditTrail(tx, 'campaign', campaignId)
    expect(trail.map((event) => event.action)).toEqual(actions)
    expect(trail[2]).toMatchObject({ before: { status: 'active' }, after: { status: 'ended', endsAt: testNow.toISOString() } })
    expect(await enqueued(tx, campaignStatusChanged)).toHaveLength(4)
  }),
)

test(
  'ended before it began, or archived as a draft, a campaign has an empty window',
  inRollback(async (tx) => {
    const { campaign: scheduled } = await makeCampaign(tx, {
      status: 'scheduled',
      startsAt: daysFromNow(5),
      endsAt: daysFromNow(9),
    })
    expect(await endCampaign(tx, { campaignId: scheduled.id }, as(system))).toEqual({ status: 'ended', endsAt: daysFromNow(5) })
    const { campaign: draft } = await makeCampaign(tx, { status: 'draft', startsAt: daysFromNow(5) })
    expect(await archiveCampaign(tx, { campaignId: draft.id }, as(system))).toEqual({
      status: 'archived',
      endsAt: daysFromNow(5),
    })
  }),
)

test(
  'steps that a state does not know are refused, and so are strangers',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const other = await makeBrand(tx)
    const ref = { campaignId: campaign.id }
    await expect(publishCampaign(tx, ref, as(system))).rejects.toMatchObject({ code: 'campaigns.invalid-transition' })
    await expect(resumeCampaign(tx, ref, as(system))).rejects.toMatchObject({ code: 'campaigns.invalid-transition' })
    await expect(archiveCampaign(tx, ref, as(system))).rejects.toMatchObject({ code: 'campaigns.invalid-transition' })
    await expect(pauseCampaign(tx, ref, as(managerOf(other.id)))).rejects.toMatchObject({ code: 'campaigns.not-found' })
    await expect(endCampaign(tx, ref, as(auditorOf(campaign.brandId)))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
    expect(await enqueued(tx, campaignStatusChanged)).toEqual([])
  }),
)

test(
  'what is due opens and ends by itself, once',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const make = async (overrides: Parameters<typeof makeCampaign>[1]) =>
      (await makeCampaign(tx, { brandId: brand.id, ...overrides })).campaign
    const begins = await make({ status: 'scheduled', startsAt: testNow })
    const missed = await make({ status: 'scheduled', startsAt: daysFromNow(-3), endsAt: daysFromNow(-1) })
    const over = await make({ status: 'paused', endsAt: testNow })
    const waits = await make({ status: 'scheduled', startsAt: daysFromNow(1) })
    const runs = await make({ endsAt: daysFromNow(1) })
    const draft = await make({ status: 'draft', endsAt: daysFromNow(-1) })
    expect(await advanceDueCampaigns(tx, { limit: 2 }, as(system))).toBe(2)
    expect(await advanceDueCampaigns(tx, { limit: 2 }, as(system))).toBe(1)
    expect(await advanceDueCampaigns(tx, { limit: 2 }, as(system))).toBe(0)
    const statusOf = async ({ id }: { id: string }) => (await getCampaign(tx, { campaignId: id }, as(system))).status
    expect(await Promise.all([begins, missed, over, waits, runs, draft].map(statusOf))).toEqual([
      'active',
      'ended',
      'ended',
      'scheduled',
      'active',
      'draft',
    ])
  }),
)

test('of two who end a campaign at once, one is told that it has ended', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { campaign } = await makeCampaign(client.db)
    const end = () => client.db.transaction((tx) => endCampaign(tx, { campaignId: campaign.id }, as(system)))
    const results = await Promise.allSettled([end(), end()])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'campaigns.invalid-transition', details: { state: 'ended', event: 'end' } },
    })
    expect(await enqueued(client.db, campaignStatusChanged)).toHaveLength(1)
  } finally {
    await drop()
  }
})
