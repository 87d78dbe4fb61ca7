import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { adoptPromotion } from '#app/features/campaigns/commands/adopt-promotion.server.ts'
import { pauseCampaign } from '#app/features/campaigns/commands/pause-campaign.server.ts'
import { retryPromotion } from '#app/features/campaigns/commands/retry-promotion.server.ts'
import { setDiscount } from '#app/features/campaigns/commands/set-discount.server.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { as, managerOf, system } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import type { JobScope } from './services.ts'
import { syncCampaignPromotion } from './sync-promotion.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>
const account = 'promos'

beforeAll(async () => {
  world = await createPipelineWorld({ account, currency: 'COP' })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.control.clearFaults()
  await world.control.wipe(account)
})

const db = () => world.database.db
const ctx = as(system, new Date())
const sync = async (campaignId: string, options?: { isLook: boolean }) =>
  syncCampaignPromotion(await world.scope(), campaignId, options)
const seen = (campaignId: string) => findPromotion(db(), { campaignId }, system)
const inVtex = () => world.control.promotions(account)

async function makeOne(
  status: 'draft' | 'active' = 'active',
  terms: Parameters<typeof makeCampaign>[2] = {},
  discount: Parameters<typeof setDiscount>[1]['discount'] = { kind: 'percent', rate: 1500 },
) {
  const { campaign } = await makeCampaign(db(), { brandId: world.brand.id, status, name: 'Mayo' }, terms)
  await db().transaction((tx) => setDiscount(tx, { campaignId: campaign.id, discount }, ctx))
  return campaign
}

test('the discount becomes one promotion with the campaign’s utmSource, window and products; syncing again makes no other', async () => {
  const include = [{ kind: 'category' as const, id: '10' }]
  const exclude = [{ kind: 'sku' as const, id: '7' }]
  const campaign = await makeOne('active', { include, exclude })
  expect(await sync(campaign.id)).toBe('active')
  expect(await sync(campaign.id)).toBe('active')
  const [promotion, ...others] = await inVtex()
  expect(others).toEqual([])
  expect(promotion).toMatchObject({
    utmSource: campaign.utmSource,
    percentualDiscountValue: 15,
    isActive: true,
    cumulative: false,
  })
  expect(promotion).toMatchObject({
    categories: [{ id: '10' }],
    categoriesAreInclusive: true,
    skus: [{ id: '7' }],
    skusAreInclusive: false,
  })
  expect(new Date(String(promotion?.beginDateUtc))).toEqual(campaign.startsAt)
  expect(await seen(campaign.id)).toMatchObject({
    status: 'active',
    promotionId: promotion?.idCalculatorConfiguration,
    syncError: null,
  })
})

test('an amount and free shipping are told in VTEX’s words', async () => {
  await sync((await makeOne('active', {}, { kind: 'amount', amount: '2500000' })).id)
  await sync((await makeOne('active', {}, { kind: 'free-shipping' })).id)
  const [amount, shipping] = await inVtex()
  expect(amount).toMatchObject({ discountType: 'nominal', nominalDiscountValue: 25_000, percentualShippingDiscountValue: 0 })
  expect(shipping).toMatchObject({ percentualShippingDiscountValue: 100, percentualDiscountValue: 0, nominalDiscountValue: 0 })
})

test('a draft’s waits; a pause switches it off, the end archives it', async () => {
  const campaign = await makeOne('draft')
  expect(await sync(campaign.id)).toBe('pending-sync')
  expect(await inVtex()).toEqual([])
  const become = (status: 'active' | 'ended') => db().update(campaigns).set({ status }).where(eq(campaigns.id, campaign.id))
  await become('active')
  await sync(campaign.id)
  await db().transaction((tx) => pauseCampaign(tx, { campaignId: campaign.id }, ctx))
  await sync(campaign.id)
  expect(await inVtex()).toMatchObject([{ isActive: false, isArchived: false }])
  await become('ended')
  expect(await sync(campaign.id)).toBe('archived')
  expect(await inVtex()).toMatchObject([{ isArchived: true }])
})

test('a promotion made by a call whose answer never came is found again, not made twice', async () => {
  const campaign = await makeOne()
  const scope = await world.scope()
  const connected = await scope.vtex.connect(world.brand.id)
  const createPromotion: typeof connected.client.createPromotion = async (input) => {
    await connected.client.createPromotion(input)
    throw new VtexError('timeout', 'create-promotion')
  }
  const late = { ...connected, client: { ...connected.client, createPromotion } }
  const vtex = { connect: async () => late } as unknown as JobScope['vtex']
  expect(await syncCampaignPromotion({ ...scope, vtex }, campaign.id)).toBe('failed: timeout')
  expect(await seen(campaign.id)).toMatchObject({
    status: 'sync-failed',
    syncError: 'timeout',
    syncAttempts: 1,
    promotionId: null,
  })
  expect((await seen(campaign.id))?.nextTryAt?.getTime()).toBeGreaterThan(Date.now())
  expect(await sync(campaign.id)).toBe('active')
  expect(await inVtex()).toHaveLength(1)
})

test('the merchant’s promotion with the same utmSource is left alone; a person may adopt it', async () => {
  const campaign = await makeOne()
  const { client } = await (await world.scope()).vtex.connect(world.brand.id)
  const theirs = { name: 'Suya', utmSource: campaign.utmSource, beginsAt: campaign.startsAt, endsAt: null, isActive: true }
  const merchant = await client.createPromotion({ ...theirs, discount: { kind: 'percent', rate: 500 } })
  expect(await sync(campaign.id)).toBe('sync-failed')
  expect(await seen(campaign.id)).toMatchObject({ syncError: 'other-promotion' })
  expect(await inVtex()).toMatchObject([{ name: 'Suya', percentualDiscountValue: 5 }])
  const promotion = { ...merchant, discount: { kind: 'percent' as const, rate: 500 } }
  await db().transaction((tx) => adoptPromotion(tx, { campaignId: campaign.id, promotion }, ctx))
  expect(await sync(campaign.id)).toBe('active')
  await world.control.editPromotion(account, merchant.id, { isActive: false })
  expect(await sync(campaign.id, { isLook: true })).toBe('drifted')
  expect(await inVtex()).toMatchObject([{ name: 'Suya', isActive: false }])
})

test('a draft takes the utmSource of what it adopts, a running campaign only its own', async () => {
  const promotion = { id: 'p-1', utmSource: 'verano', utmCampaign: null, isArchived: false, discount: null }
  const adopt = (campaignId: string, change: object = {}) =>
    db().transaction((tx) =>
      adoptPromotion(tx, { campaignId, promotion: { ...promotion, ...change } }, as(managerOf(world.brand.id))),
    )
  const { campaign: draft } = await makeCampaign(db(), { brandId: world.brand.id, status: 'draft' })
  await adopt(draft.id)
  expect(await db().select({ utm: campaigns.utmSource }).from(campaigns).where(eq(campaigns.id, draft.id))).toEqual([
    { utm: 'verano' },
  ])
  const { campaign: running } = await makeCampaign(db(), { brandId: world.brand.id })
  await expect(adopt(running.id)).rejects.toMatchObject({ code: 'campaigns.other-utm-source' })
  await expect(adopt(running.id, { utmCampaign: 'x' })).rejects.toMatchObject({ code: 'campaigns.promotion-unfit' })
  const { campaign: other } = await makeCampaign(db(), { brandId: world.brand.id, status: 'draft' })
  await expect(adopt(other.id)).rejects.toMatchObject({ code: 'campaigns.utm-source-taken' })
})

test('what somebody changed in VTEX is said, and put back when a person asks', async () => {
  const campaign = await makeOne()
  await sync(campaign.id)
  const { promotionId } = (await seen(campaign.id))!
  await world.control.editPromotion(account, promotionId!, { percentualDiscountValue: 40 })
  expect(await sync(campaign.id, { isLook: true })).toBe('drifted')
  expect(await inVtex()).toMatchObject([{ percentualDiscountValue: 40 }])
  await db().transaction((tx) => retryPromotion(tx, { campaignId: campaign.id }, ctx))
  expect(await sync(campaign.id)).toBe('active')
  expect(await inVtex()).toMatchObject([{ percentualDiscountValue: 15 }])
  expect((await auditTrail(db(), 'campaign', campaign.id)).map(({ action }) => action)).toEqual([
    'campaigns.set-discount',
    'campaigns.record-promotion-sync',
    'campaigns.record-promotion-sync',
    'campaigns.retry-promotion',
    'campaigns.record-promotion-sync',
  ])
})
