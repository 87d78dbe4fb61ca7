import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { findCodesByNormalized } from '../queries/find-codes-by-normalized.server.ts'
import { getCode } from '../queries/get-code.server.ts'
import { syncBrand } from '../tasks.ts'
import { createCode } from './create-code.server.ts'

test(
  'a code in a running campaign is given at once and waits for its coupon',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const ana = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
    const manager = managerOf(campaign.brandId)
    const { id } = await createCode(tx, { campaignId: campaign.id, influencerId: ana.id, code: 'Ana-10' }, as(manager))
    expect(await getCode(tx, { codeId: id }, manager)).toMatchObject({
      code: 'Ana-10',
      status: 'pending-sync',
      campaign: { id: campaign.id },
      holder: { id: ana.id },
      assignments: [{ influencer: { id: ana.id }, assignedFrom: testNow, assignedUntil: null }],
    })
    expect(await enqueued(tx, syncBrand)).toEqual([{ brandId: campaign.brandId }])
    expect(await auditTrail(tx, 'code', id)).toMatchObject([
      { action: 'codes.create-code', brandId: campaign.brandId, before: null, after: { code: 'Ana-10', influencerId: ana.id } },
    ])
  }),
)

test(
  'a coupon that sold before is adopted from a past moment on, and its influencer joins the brand',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const ana = await makeInfluencer(tx)
    const assignedFrom = new Date('2026-01-15T00:00:00Z')
    const { id } = await createCode(
      tx,
      { campaignId: campaign.id, influencerId: ana.id, code: 'bazar20', assignedFrom },
      as(system),
    )
    expect(await findCodesByNormalized(tx, campaign.brandId, ['BAZAR20', 'OTHER'])).toEqual([
      {
        codeId: id,
        normalizedCode: 'BAZAR20',
        influencerId: ana.id,
        campaignId: campaign.id,
        assignedFrom,
        assignedUntil: null,
        campaignStartsAt: campaign.startsAt,
        campaignEndsAt: null,
      },
    ])
    expect(await auditTrail(tx, 'influencer', ana.id)).toMatchObject([
      { action: 'influencers.link-influencer' },
      { action: 'campaigns.enrol-member' },
    ])
  }),
)

test.each(['draft', 'scheduled', 'paused'] as const)('while its campaign is %s a code is a draft, unknown to VTEX', (status) =>
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { status })
    const ana = await makeInfluencer(tx)
    const input = { campaignId: campaign.id, influencerId: ana.id, code: 'ANA' }
    expect(await createCode(tx, input, as(system))).toMatchObject({ status: 'draft' })
    expect(await enqueued(tx, syncBrand)).toEqual([])
  })(),
)

test(
  'a brand has a code once, however it is written; another brand may have it too',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const { campaign: elsewhere } = await makeCampaign(tx)
    const ana = await makeInfluencer(tx)
    const create = (campaignId: string, code: string) => createCode(tx, { campaignId, influencerId: ana.id, code }, as(system))
    await create(campaign.id, 'Ana10')
    await expect(create(campaign.id, 'ANA10')).rejects.toMatchObject({ kind: 'conflict', code: 'codes.taken' })
    expect(await create(elsewhere.id, 'ANA10')).toMatchObject({ code: 'ANA10' })
  }),
)

test(
  'a pattern steps over codes that exist or look alike, until none is left',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const ana = await makeInfluencer(tx, { name: 'Óscar Íñiguez' })
    const seller = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: ana.id }
    for (const code of ['0SCAR1', 'OSCAR2', 'oscar4']) await makeCode(tx, { ...seller, code })
    const generate = async () =>
      (await createCode(tx, { campaignId: campaign.id, influencerId: ana.id, pattern: '{NAME}{N}' }, as(system))).code
    const made: string[] = []
    for (let count = 0; count < 6; count++) made.push(await generate())
    expect(made).toEqual(['OSCAR3', 'OSCAR5', 'OSCAR6', 'OSCAR7', 'OSCAR8', 'OSCAR9'])
    await expect(generate()).rejects.toMatchObject({ code: 'codes.pattern-exhausted' })
  }),
)

test(
  'ended campaigns, influencers who are not approved, strangers and auditors are refused',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const { campaign: ended } = await makeCampaign(tx, { status: 'ended', brandId: campaign.brandId })
    const other = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
    const suspended = await makeInfluencer(tx, { status: 'suspended' })
    const foreign = await makeInfluencer(tx, { brandIds: [other.id] })
    const create = (actor: Parameters<typeof as>[0], campaignId = campaign.id, influencerId = ana.id) =>
      createCode(tx, { campaignId, influencerId, code: 'ANA' }, as(actor))
    await expect(create(system, ended.id)).rejects.toMatchObject({ code: 'codes.campaign-over' })
    await expect(create(system, campaign.id, suspended.id)).rejects.toMatchObject({ code: 'codes.influencer-not-approved' })
    await expect(create(managerOf(other.id))).rejects.toMatchObject({ code: 'campaigns.not-found' })
    await expect(create(managerOf(campaign.brandId), campaign.id, foreign.id)).rejects.toMatchObject({
      code: 'influencers.not-found',
    })
    await expect(create(auditorOf(campaign.brandId))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
  }),
)

test('of two who create one code at once in two campaigns, one is told; of two who generate, each gets their own', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const brand = await makeBrand(client.db)
    const { campaign: one } = await makeCampaign(client.db, { brandId: brand.id })
    const { campaign: two } = await makeCampaign(client.db, { brandId: brand.id })
    const ana = await makeInfluencer(client.db, { name: 'Ana' })
    const create = (campaignId: string, how: { code?: string; pattern?: string }) =>
      client.db.transaction((tx) => createCode(tx, { campaignId, influencerId: ana.id, ...how }, as(system)))
    const results = await Promise.allSettled([create(one.id, { code: 'X1' }), create(two.id, { code: 'x1' })])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'codes.taken' } })
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const made = await Promise.all([one, two, one, two].map(({ id }) => create(id, { pattern: '{NAME}{N}' })))
    expect(made.map(({ code }) => code).sort()).toEqual(['ANA1', 'ANA2', 'ANA3', 'ANA4'])
  } finally {
    await drop()
  }
})
