import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OrderDocument } from './order-document.ts'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const total = (document: OrderDocument, id: string) => document.totals?.find((entry) => entry.id === id)?.value ?? Number.NaN

test.each(['BRL', 'COP', 'MXN'] as const)('the money of a %s order adds up: value, totals, lines and tags', async (currency) => {
  const lines = [
    { quantity: 3, discountPercent: 7.3 },
    { skuId: '10301', quantity: 3 },
    { quantity: 2, isGift: true },
  ]
  const document = await world.control.createOrder('norte', { currency, coupon: 'ANA15', discountPercent: 15, lines })
  const items = document.items ?? []
  expect(document.value).toBe(sum((document.totals ?? []).map((entry) => entry.value)))
  expect(sum(items.map((item) => item.priceDefinition?.total ?? Number.NaN))).toBe(
    total(document, 'Items') + total(document, 'Discounts'),
  )
  for (const item of items.filter((candidate) => !candidate.isGift)) {
    const gross = Math.round(item.price * item.quantity * (item.unitMultiplier ?? 1))
    const tags = (item.priceTags ?? []).filter((tag) => tag.name.startsWith('discount@price-'))
    expect(item.priceDefinition?.total).toBe(gross + sum(tags.map((tag) => tag.value ?? 0)))
    const parts = item.priceDefinition?.sellingPrices as { value: number; quantity: number }[]
    expect(sum(parts.map((part) => part.value * part.quantity))).toBe(item.priceDefinition?.total)
  }
  expect(items[2]).toMatchObject({
    isGift: true,
    priceDefinition: { total: 0 },
    priceTags: [{ name: 'DISCOUNT@GIFT', isPercentual: true, value: 100 }],
  })
  expect(document.storePreferencesData?.currencyCode).toBe(currency)
})

test('goods sold by weight have a unit multiplier, so that the selling price times the quantity is not the total', async () => {
  const document = await world.control.createOrder('norte', {
    lines: [{ skuId: '10301', quantity: 3, price: 199 }],
    coupon: null,
  })
  expect(document.items?.[0]).toMatchObject({
    measurementUnit: 'kg',
    unitMultiplier: 0.3,
    sellingPrice: 59,
    priceDefinition: { total: 179 },
  })
  expect(document.items?.[0]?.priceDefinition?.sellingPrices).toEqual([
    { value: 60, quantity: 2 },
    { value: 59, quantity: 1 },
  ])
})

test('the coupon is on the order, its promotion on the tags and in the benefits, its UTMs nowhere', async () => {
  const promotion = await world.call('/api/rnb/pvt/calculatorconfiguration', {
    body: {
      name: 'Campaña de mayo',
      type: 'regular',
      origin: 'Marketplace',
      isActive: true,
      beginDateUtc: '2020-01-01T00:00:00Z',
      percentualShippingDiscountValue: 0,
      utmSource: 'mayo',
      percentualDiscountValue: 20,
    },
  })
  const id = promotion.body.idCalculatorConfiguration
  await world.call('/api/rnb/pvt/coupon', {
    body: { utmSource: 'mayo', couponCode: 'LUNA20', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' },
  })
  const document = await world.control.createOrder('norte', { coupon: 'luna20', lines: [{ skuId: '10041', quantity: 1 }] })
  expect(document.marketingData).toMatchObject({ coupon: 'luna20', utmSource: null, utmCampaign: null })
  expect(document.ratesAndBenefitsData?.rateAndBenefitsIdentifiers).toMatchObject([
    { id, matchedParameters: { 'couponCode@Marketing': 'luna20' } },
  ])
  const item = document.items?.[0]
  expect(item?.priceTags).toMatchObject([{ identifier: id, isPercentual: false, value: -0.2 * (item?.price ?? 0) }])
  expect(item?.priceTags?.[0]?.name).toMatch(new RegExp(`^discount@price-${id}#`))
})

test('of several coupons only the better promotion discounts, the order keeps what was typed', async () => {
  const document = await world.control.createOrder('norte', { coupon: 'ANA10, LUIS10', lines: [{ quantity: 1 }] })
  expect(document.marketingData?.coupon).toBe('ANA10, LUIS10')
  expect(document.ratesAndBenefitsData?.rateAndBenefitsIdentifiers).toHaveLength(1)
})

test('dates carry the store’s offset and seven digits, the person is made up and complete, categories go from root to leaf', async () => {
  const document = await world.control.createOrder('norte', {
    creationDate: '2026-05-21T20:17:37.446Z',
    lines: [{ skuId: '10011', quantity: 1 }],
  })
  expect(document.creationDate).toMatch(/^2026-05-21T15:17:37\.446\d{4}-05:00$/)
  for (const field of ['email', 'firstName', 'lastName', 'document', 'phone'])
    expect(document.clientProfileData?.[field]).toBeTruthy()
  expect(document.items?.[0]?.additionalInfo).toMatchObject({ categoriesIds: '/1/100/', productClusterId: '140,191,278' })
  expect(document.items?.[0]?.imageUrl).toMatch(/^data:image\/svg\+xml,/)
})

test('an unknown SKU and a taken id are refused', async () => {
  await world.control.createOrder('norte', { orderId: 'v1-01' })
  await expect(world.control.createOrder('norte', { orderId: 'v1-01' })).rejects.toThrow('409')
  await expect(world.control.createOrder('norte', { lines: [{ skuId: 'none', quantity: 1 }] })).rejects.toThrow('400')
})

const samples = '../shared/vtex/samples'
test.skipIf(!existsSync(samples))(
  'a made-up order has every field of a real one (skipped where the samples are absent)',
  async () => {
    const real = JSON.parse(readFileSync(`${samples}/order-coupon-farm.json`, 'utf8')) as OrderDocument
    const made = await world.control.createOrder('norte', { coupon: 'ANA10' })
    const missing = (from: object, inside: object) => Object.keys(from).filter((field) => !(field in inside))
    expect(missing(real, made)).toEqual([])
    expect(missing(real.items?.[0] ?? {}, made.items?.[0] ?? {})).toEqual([])
    expect(missing(real.items?.[0]?.additionalInfo as object, made.items?.[0]?.additionalInfo as object)).toEqual([])
    expect(missing(real.marketingData ?? {}, made.marketingData ?? {})).toEqual([])
  },
)
