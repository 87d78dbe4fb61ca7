import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { AddTerms } from '../inputs.ts'
import { getCampaign } from '../queries/get-campaign.server.ts'
import { listTermsVersions } from '../queries/list-terms-versions.server.ts'
import { termsAnnounced } from '../tasks.ts'
import { addTerms } from './add-terms.server.ts'
import { withdrawTerms } from './withdraw-terms.server.ts'

const daysFromNow = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

function terms(campaignId: string, rate: number, validFrom?: Date): AddTerms {
  return { ...AddTerms.parse({ campaignId, defaultRate: { kind: 'percent', rate } }), validFrom }
}

test(
  'new terms count from now on, and the versions before stay as they were',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const manager = managerOf(campaign.brandId)
    expect(await addTerms(tx, terms(campaign.id, 1500), as(manager))).toEqual({ version: 2, validFrom: testNow })
    expect(await addTerms(tx, terms(campaign.id, 2000, daysFromNow(7)), as(manager))).toEqual({
      version: 3,
      validFrom: daysFromNow(7),
    })
    const rateOn = async (day: number) =>
      (await getCampaign(tx, { campaignId: campaign.id }, as(manager, daysFromNow(day)))).terms.defaultRate
    expect(await rateOn(-1)).toEqual({ kind: 'percent', rate: 1000 })
    expect(await rateOn(0)).toEqual({ kind: 'percent', rate: 1500 })
    expect(await rateOn(7)).toEqual({ kind: 'percent', rate: 2000 })
    expect(await rateOn(-400)).toEqual({ kind: 'percent', rate: 1000 })
    expect((await listTermsVersions(tx, { campaignId: campaign.id }, manager)).map(({ version }) => version)).toEqual([3, 2, 1])
    expect(await auditTrail(tx, 'campaign', campaign.id)).toMatchObject([
      {
        action: 'campaigns.add-terms',
        before: { version: 1, defaultRate: { rate: 1000 } },
        after: { version: 2, defaultRate: { rate: 1500 }, validFrom: testNow.toISOString() },
      },
      { before: { version: 2 }, after: { version: 3 } },
    ])
  }),
)

test(
  'before the start, new terms replace the first from the start on',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { status: 'draft', startsAt: daysFromNow(10) })
    expect(await addTerms(tx, terms(campaign.id, 1500), as(system))).toEqual({ version: 2, validFrom: daysFromNow(10) })
    expect(await getCampaign(tx, { campaignId: campaign.id }, as(system, daysFromNow(11)))).toMatchObject({
      terms: { version: 2 },
    })
  }),
)

test(
  'the past is open only while nothing was sold since',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const influencer = await makeInfluencer(tx)
    const seller = { influencerId: influencer.id, campaignId: campaign.id }
    const code = await makeCode(tx, { ...seller, brandId: campaign.brandId })
    await makeOrder(tx, { brandId: campaign.brandId, placedAt: daysFromNow(-5), codeId: code.id, ...seller })
    const add = (day: number) => addTerms(tx, terms(campaign.id, 1500, daysFromNow(day)), as(system))
    await expect(add(-5)).rejects.toMatchObject({ kind: 'conflict', code: 'campaigns.terms-backdated' })
    expect(await add(-4)).toMatchObject({ version: 2 })
    await expect(add(-4.5)).rejects.toMatchObject({ code: 'campaigns.terms-before-previous' })
    expect(await add(-4)).toMatchObject({ version: 3 })
  }),
)

test(
  'an ended campaign, a stranger and an auditor are refused',
  inRollback(async (tx) => {
    const { campaign: ended } = await makeCampaign(tx, { status: 'ended' })
    const { campaign: active } = await makeCampaign(tx, { brandId: ended.brandId })
    const other = await makeBrand(tx)
    await expect(addTerms(tx, terms(ended.id, 500), as(system))).rejects.toMatchObject({ code: 'campaigns.already-ended' })
    const add = (actor: Parameters<typeof as>[0]) => addTerms(tx, terms(active.id, 500), as(actor))
    await expect(add(managerOf(other.id))).rejects.toMatchObject({ code: 'campaigns.not-found' })
    await expect(add(auditorOf(active.brandId))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
    await expect(listTermsVersions(tx, { campaignId: active.id }, managerOf(other.id))).rejects.toMatchObject({
      kind: 'not-found',
    })
  }),
)

test('two who add terms at once get one version each', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { campaign } = await makeCampaign(client.db)
    const add = (rate: number) => client.db.transaction((tx) => addTerms(tx, terms(campaign.id, rate), as(system)))
    const added = await Promise.all([add(1100), add(1200), add(1300)])
    expect(added.map(({ version }) => version).sort()).toEqual([2, 3, 4])
  } finally {
    await drop()
  }
})

test(
  'worse terms of a published campaign wait for the notice; without a day they begin as soon as it is over, and the influencers are told',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    await expect(addTerms(tx, terms(campaign.id, 900, daysFromNow(14)), as(system))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'campaigns.notice-needed',
      details: { days: 15, earliest: '2026-03-26', worse: ['defaultRate'] },
    })
    const earliest = new Date('2026-03-26T05:00:00Z')
    expect(await addTerms(tx, terms(campaign.id, 900), as(system))).toEqual({ version: 2, validFrom: earliest })
    expect(await enqueued(tx, termsAnnounced)).toEqual([{ campaignId: campaign.id, version: 2 }])
  }),
)

test(
  'what has not begun is taken back by a newer version at the same instant, once, and only by its number',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const ref = (version: number) => ({ campaignId: campaign.id, version })
    await expect(withdrawTerms(tx, ref(1), as(system))).rejects.toMatchObject({ code: 'campaigns.nothing-to-withdraw' })
    const { validFrom } = await addTerms(tx, terms(campaign.id, 900), as(system))
    await expect(withdrawTerms(tx, ref(1), as(system))).rejects.toMatchObject({ code: 'campaigns.nothing-to-withdraw' })
    await expect(withdrawTerms(tx, ref(2), as(auditorOf(campaign.brandId)))).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await withdrawTerms(tx, ref(2), as(system))).toEqual({ version: 3, validFrom })
    const later = await getCampaign(tx, { campaignId: campaign.id }, as(system, daysFromNow(30)))
    expect(later.terms).toMatchObject({ version: 3, defaultRate: { kind: 'percent', rate: 1000 } })
  }),
)
