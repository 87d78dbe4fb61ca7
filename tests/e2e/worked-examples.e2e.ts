import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { type SoldItem, soldOrder } from '../fixtures/vtex/sold-order.ts'
import { VtexControl } from '../simulators/vtex/control-client.ts'
import { codeOf } from './sign-in-as.ts'

/** The worked examples of the domain (section 12, 1 to 5) by the real path: set up by the API, sold in the shop, told by its hook, read in the API. */
const { url, simulatorUrl, logins } = inject('e2e')
const control = new VtexControl(simulatorUrl)
const startsAt = '2015-01-01T00:00:00Z'
const keys = { appKey: 'vtexappkey-ejemplos-ABCDEF', appToken: 'token-de-los-ejemplos' }
type Json = Record<string, unknown>
type Shop = { account: string; currency: 'BRL' | 'COP'; brandId: string }
let token = ''
let brl: Shop
let cop: Shop

async function call<T = Json>(method: string, path: string, body?: Json): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = (await response.json()) as T
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

async function openShop(account: string, currency: Shop['currency'], timeZone: string, country: string): Promise<Shop> {
  await control.putAccount(account, { currency, keys: [keys] })
  const { id: brandId } = await call<{ id: string }>('POST', '/brands', {
    name: account,
    slug: account,
    currency,
    timeZone,
    country,
  })
  await call('PUT', `/brands/${brandId}/vtex`, { account, ...keys, webhookSecret: 'secreto-de-los-ejemplos' })
  const { permissions } = await call<{ permissions: { result: string }[] }>('POST', `/brands/${brandId}/vtex/test`)
  expect(new Set(permissions.map(({ result }) => result))).toEqual(new Set(['granted']))
  expect(await call('POST', `/brands/${brandId}/vtex/hook`)).toEqual({ hookState: 'configured' })
  return { account, currency, brandId }
}

/** A campaign with these terms and a code of it for a new influencer. */
async function giveCode({ brandId }: Shop, code: string, terms: Json): Promise<{ influencerId: string }> {
  const { id: campaignId } = await call<{ id: string }>('POST', '/campaigns', {
    brandId,
    name: `Ejemplo ${code}`,
    startsAt,
    terms: { defaultRate: { kind: 'percent', rate: 1000 }, rules: [], include: [], exclude: [], ...terms },
  })
  await call('POST', `/campaigns/${campaignId}/publish`)
  const { id: influencerId } = await call<{ id: string }>('POST', '/influencers', {
    brandId,
    name: `Persona de ${code}`,
    handle: `persona.${code.toLowerCase()}`,
    email: `${code.toLowerCase()}@creadores.example`,
    country: 'CO',
  })
  await call('POST', '/codes', { campaignId, influencerId, code, assignedFrom: startsAt })
  return { influencerId }
}

type Commission = { status: string; amount: { amount: number; currency: string }; base: { amount: number } }

/** Sells a document, and waits until its commission is what the example says. */
async function expectCommission(shop: Shop, document: Json, wanted: { status: string; amount: number }): Promise<void> {
  await control.loadOrders(shop.account, document, true)
  const expected = { status: wanted.status, amount: { amount: wanted.amount, currency: shop.currency } }
  await vi.waitFor(async () => expect(await commissionOf(shop, String(document.orderId))).toMatchObject(expected), {
    timeout: 20_000,
    interval: 100,
  })
}

async function commissionOf(shop: Shop, vtexOrderId: string): Promise<Commission | null> {
  const orders = await call<{ data: { commission: { id: string } | null }[] }>(
    'GET',
    `/orders?brandId=${shop.brandId}&search=${vtexOrderId}`,
  )
  const id = orders.data[0]?.commission?.id
  return id === undefined ? null : call<Commission>('GET', `/commissions/${id}`)
}

const sell = (shop: Shop, orderId: string, coupon: string, items: readonly SoldItem[], overrides: Json = {}) =>
  soldOrder(shop, orderId, coupon, items, overrides)

beforeAll(async () => {
  const admin = logins.find(({ title }) => title === 'Admin')!
  const { email, password, totpSecret } = admin
  const code = await codeOf(totpSecret!, email)
  token = (await call<{ accessToken: string }>('POST', '/auth/token', { email, password, code })).accessToken
  brl = await openShop('ejemplosbrl', 'BRL', 'America/Sao_Paulo', 'BR')
  cop = await openShop('ejemploscop', 'COP', 'America/Bogota', 'CO')
})
afterAll(() => control.close())

test('2: 8.75 % of two lines, with a SKU excluded, and with a fixed amount', async () => {
  const items = [
    { sku: '1902', price: 5_220_000, discount: 783_000 },
    { sku: '6123', price: 45_000 },
  ]
  const rate = { kind: 'percent', rate: 875 }
  await giveCode(cop, 'COMPLETO', { defaultRate: rate })
  await giveCode(cop, 'SIN6123', { defaultRate: rate, exclude: [{ kind: 'sku', id: '6123' }] })
  const fixed = { scope: 'sku', targetId: '1902', rate: { kind: 'fixed', amountPerUnit: 50_000 } }
  await giveCode(cop, 'FIJO', { defaultRate: rate, rules: [fixed] })
  await expectCommission(cop, sell(cop, 'dos-01', 'COMPLETO', items), { status: 'confirmed', amount: 392_176 })
  await expectCommission(cop, sell(cop, 'dos-02', 'SIN6123', items), { status: 'confirmed', amount: 388_238 })
  await expectCommission(cop, sell(cop, 'dos-03', 'FIJO', items), { status: 'confirmed', amount: 53_938 })
})

test('3, 4 and 5: returns unit by unit, an item change, and a cancellation', async () => {
  await giveCode(brl, 'DIEZ', {})
  const back = (number: string) => ({
    type: 'Input',
    invoiceNumber: number,
    invoiceValue: 15_999,
    items: [{ itemIndex: 0, quantity: 1, price: 15_999 }],
  })
  const sold = (lastChange: string, packages: object[]) =>
    sell(brl, 'tres-01', 'DIEZ', [{ sku: '100135458', quantity: 2, price: 15_999 }], {
      status: 'invoiced',
      lastChange,
      packageAttachment: { packages },
    })
  await expectCommission(brl, sold('2026-06-01T10:00:00Z', []), { status: 'confirmed', amount: 3_200 })
  await expectCommission(brl, sold('2026-06-02T10:00:00Z', [back('D1')]), { status: 'confirmed', amount: 1_600 })
  await expectCommission(brl, sold('2026-06-03T10:00:00Z', [back('D1'), back('D2')]), { status: 'reversed', amount: 0 })

  const removed = [{ id: '1234568358', name: 'Camiseta', quantity: 1, price: 3_290, unitMultiplier: null }]
  const change = { reason: 'agotado', discountValue: 3_290, incrementValue: 0, itemsAdded: [], itemsRemoved: removed }
  const changed = sell(brl, 'cuatro-01', 'DIEZ', [{ sku: '1234568358', price: 3_290 }], {
    value: 0,
    totals: [
      { id: 'Items', value: 3_290 },
      { id: 'Change', value: -3_290 },
    ],
    changesAttachment: { id: 'changeAttachment', changesData: [change] },
  })
  await expectCommission(brl, changed, { status: 'reversed', amount: 0 })
  const canceled = sell(brl, 'cinco-01', 'DIEZ', [{ sku: '1', price: 11_000_000 }], { status: 'canceled' })
  await expectCommission(brl, canceled, { status: 'reversed', amount: 0 })
})

test('1: 12.50 % of 11 920 is 1 490, confirmed, and available when the clock has gone past its hold', async () => {
  const { influencerId } = await giveCode(brl, 'BAZAR20', { defaultRate: { kind: 'percent', rate: 1250 }, holdDays: 15 })
  const now = new Date().toISOString()
  const items = [{ sku: '539394', price: 14_900, discount: 2_980 }]
  const document = sell(brl, 'uno-02', 'bazar20', items, {
    status: 'invoice',
    workflowIsInError: true,
    authorizedDate: now,
    lastChange: now,
  })
  await expectCommission(brl, document, { status: 'confirmed', amount: 1_490 })
  const balances = async () => (await call<{ balances: Json[] }>('GET', `/influencers/${influencerId}/wallet`)).balances
  expect(await balances()).toMatchObject([{ currency: 'BRL', confirmed: { amount: 1_490 }, available: { amount: 0 } }])
  await call('POST', '/sandbox/clock', { advance: 'P16D' })
  expect(await balances()).toMatchObject([{ currency: 'BRL', confirmed: { amount: 0 }, available: { amount: 1_490 } }])
})
