import { expect, test } from 'vitest'
import { withSimulator } from '#tests/simulators/vtex/test-world.ts'
import { createVtexClient, type VtexClientOptions } from './client.server.ts'
import { compareHookConfig, wantedHookConfig } from './hook-config.ts'
import { mapOrder } from './mapper.ts'
import { createMemoryBudget, unlimitedBudget } from './memory-budget.server.ts'
import { redactDocument } from './redact.ts'

const world = withSimulator()
const client = (options: Partial<VtexClientOptions> = {}) =>
  createVtexClient({
    baseUrl: world.simulator.baseUrl,
    isPublicOnly: false,
    account: 'norte',
    ...world.key,
    timeoutMs: 2_000,
    budget: unlimitedBudget,
    retry: { baseMs: 1, maxMs: 5 },
    ...options,
  })
const options = { account: 'norte', fallbackCurrency: 'COP', hashCustomerValue: () => 'hash', now: new Date() }

test('an order of a shop is fetched, mapped and stored without its customer', async () => {
  const { orderId } = await world.control.createOrder('norte', {
    coupon: 'LUNA10',
    discountPercent: 10,
    lines: [{ quantity: 2, price: 50_000_00 }],
    customer: { firstName: 'Camila', lastName: 'Restrepo', email: 'camila@correo.example', document: '1032456789' },
  })
  await world.control.addReturn('norte', orderId, { items: [{ itemIndex: 0, quantity: 1 }] })
  const document = await client().getOrder(orderId)
  const { snapshot } = mapOrder(document, options)
  expect(snapshot).toMatchObject({
    vtexOrderId: orderId,
    account: 'norte',
    origin: 'Marketplace',
    state: 'paid',
    currency: 'COP',
    couponCodes: ['LUNA10'],
    discountingCodes: ['LUNA10'],
    lines: [{ quantity: 2, netAmount: 90_000_00n, returnedQuantity: 1, remainingAmount: 45_000_00n }],
    flags: [],
  })
  expect(JSON.stringify(document)).toContain('Camila')
  expect(redactDocument(document).json).not.toMatch(/Camila|Restrepo|correo\.example|1032456789/)
})

test('a call outlasts a short outage', async () => {
  const { orderId } = await world.control.createOrder('norte')
  await world.control.setDown({ account: 'norte', forMs: 150 })
  expect(await client({ retry: { attempts: 6, baseMs: 100, maxMs: 200 } }).getOrder(orderId)).toMatchObject({ orderId })
})

test('an account at its limit is left alone until it says so', async () => {
  const { orderId } = await world.control.createOrder('norte')
  await world.control.patchSettings('norte', { limits: { getOrder: 2, windowMs: 1_000 } })
  const patient = client({ budget: createMemoryBudget({ requestsPerMinute: 1_000 }) })
  await patient.getOrder(orderId)
  await patient.getOrder(orderId)
  const startedAt = performance.now()
  await patient.getOrder(orderId)
  expect(performance.now() - startedAt).toBeGreaterThan(500)
})

test('all orders of a busy day are listed, each once', async () => {
  await world.control.patchSettings('norte', { listLagMs: 0 })
  const createdFrom = new Date(Date.now() - 86_400_000)
  await world.control.createBulkOrders('norte', 3_400, { createdFrom: createdFrom.toISOString(), silent: true })
  const ids = new Set<string>()
  let rows = 0
  for await (const row of client().listOrders({
    from: new Date(createdFrom.getTime() - 1_000),
    to: new Date(Date.now() + 1_000),
  })) {
    ids.add(row.orderId)
    rows += 1
  }
  expect([rows, ids.size]).toEqual([3_400, 3_400])
})

test('a hook is absent, set, as wanted, and lost', async () => {
  const vtex = client()
  const wanted = wantedHookConfig({ url: world.receiver.url, header: 'x-hook-secret', secret: 'a-long-secret' })
  for (const emptyHookAnswer of ['null', 'empty', 'not-found'] as const) {
    await world.control.patchSettings('norte', { emptyHookAnswer })
    expect(compareHookConfig(wanted, await vtex.getHookConfig())).toEqual(['absent'])
  }
  await vtex.putHookConfig(wanted)
  expect(world.receiver.received).toMatchObject([{ headers: { 'x-hook-secret': 'a-long-secret' }, body: { hookConfig: 'ping' } }])
  expect(compareHookConfig(wanted, await vtex.getHookConfig())).toEqual([])
  await world.control.loseHooks('norte')
  expect(compareHookConfig(wanted, await vtex.getHookConfig())).toEqual(['absent'])
})

test('a hook whose address does not answer the ping is refused', async () => {
  world.receiver.answer = () => 500
  await expect(
    client().putHookConfig(wantedHookConfig({ url: world.receiver.url, header: 'x-hook-secret', secret: 's' })),
  ).rejects.toMatchObject({
    kind: 'rejected',
    status: 400,
  })
})

test('a coupon is created, updated, archived, found archived, and brought back', async () => {
  const vtex = client()
  const coupon = { couponCode: 'LUNA10', utmSource: 'camp-1', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' }
  await world.control.patchSettings('norte', { couponFlickerMs: 0, readsArchivedCoupons: false })
  expect(await vtex.getCoupon('LUNA10')).toBeNull()
  expect(await vtex.upsertCoupon(coupon)).toBe('created')
  expect(await vtex.upsertCoupon({ ...coupon, maxUsage: 5 })).toBe('updated')
  expect(await vtex.getCoupon('luna10')).toMatchObject({ ...coupon, utmCampaign: null, maxUsage: 5, isArchived: false })
  await vtex.archiveCoupon('LUNA10')
  expect(await vtex.getCoupon('LUNA10')).toMatchObject({ isArchived: true })
  await vtex.unarchiveCoupon('LUNA10')
  expect(await vtex.getCoupon('LUNA10')).toMatchObject({ isArchived: false })
  await expect(vtex.upsertCoupon({ ...coupon, couponCode: 'no vale' })).rejects.toMatchObject({ kind: 'rejected', status: 400 })
})

test('permissions show what a key lacks', async () => {
  const results = async (options: Partial<VtexClientOptions> = {}) =>
    (await client(options).testPermissions()).map(({ resource, result }) => `${resource} ${result}`)
  const resources = ['view-order', 'list-orders', 'hook', 'coupons', 'products', 'skus', 'collections']
  expect(await results()).toEqual(resources.map((resource) => `${resource} granted`))
  expect(await results({ appToken: 'wrong' })).toEqual(resources.map((resource) => `${resource} bad-keys`))
  const [first, ...others] = resources
  expect(await results(world.other)).toEqual([`${first} granted`, ...others.map((resource) => `${resource} missing`)])
})
