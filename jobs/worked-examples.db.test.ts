import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { soldOrder } from '#tests/fixtures/vtex/sold-order.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'

/** The worked examples of the domain (section 12, 1 to 5), from the shop's document to the books. */
type World = Awaited<ReturnType<typeof createPipelineWorld>>

let brl: World
let cop: World

beforeAll(async () => {
  brl = await createPipelineWorld({ account: 'tiendabrl', currency: 'BRL', timeZone: 'America/Sao_Paulo' })
  cop = await createPipelineWorld({ account: 'tiendacop', currency: 'COP' })
  await brl.giveCode('bazar20', { defaultRate: { kind: 'percent', rate: 1250 } })
  await brl.giveCode('diez', { defaultRate: { kind: 'percent', rate: 1000 } })
  await cop.giveCode('todo', { defaultRate: { kind: 'percent', rate: 875 } })
  await cop.giveCode('sin6123', { defaultRate: { kind: 'percent', rate: 875 }, exclude: [{ kind: 'sku', id: '6123' }] })
  const fixed = { scope: 'sku', targetId: '1902', rate: { kind: 'fixed', amountPerUnit: '50000' } } as const
  await cop.giveCode('fijo', { defaultRate: { kind: 'percent', rate: 875 }, rules: [fixed] })
})
afterAll(async () => {
  await Promise.all([brl.close(), cop.close()])
})

const shopOf = (world: World) => ({ account: world.account, currency: world.brand.currency })

async function commissionOf(world: World, document: Record<string, unknown>) {
  await world.control.loadOrders(world.account, document)
  await world.refresh(String(document.orderId))
  return (await world.commissionOf(String(document.orderId)))?.commission
}

test('1: 12.50 % of 11 920 is 1 490, confirmed at the status invoice even with a workflow error', async () => {
  const document = soldOrder(shopOf(brl), 'ex1-02', 'BAZAR20', [{ sku: '539394', price: 14_900, discount: 2_980 }], {
    status: 'invoice',
    workflowIsInError: true,
  })
  expect(await commissionOf(brl, document)).toMatchObject({
    status: 'confirmed',
    baseAmount: 11_920n,
    amount: 1_490n,
    currency: 'BRL',
  })
})

test.each([
  ['todo', 392_176n],
  ['sin6123', 388_238n],
  ['fijo', 53_938n],
] as const)('2: 8.75 % of two lines, each half rounded away from zero, with the terms of %s: %s', async (code, amount) => {
  const items = [
    { sku: '1902', price: 5_220_000, discount: 783_000 },
    { sku: '6123', price: 45_000 },
  ]
  expect(await commissionOf(cop, soldOrder(shopOf(cop), `ex2-${code}-01`, code, items))).toMatchObject({
    status: 'confirmed',
    amount,
    currency: 'COP',
  })
})

test('3: one of two units back halves the commission, the second one reverses it, and the postings sum to zero', async () => {
  const sold = { type: 'Output', invoiceNumber: '1', invoiceValue: 31_998, items: [{ itemIndex: 0, quantity: 2, price: 15_999 }] }
  const back = (number: string) => ({
    type: 'Input',
    invoiceNumber: number,
    invoiceValue: 15_999,
    items: [{ itemIndex: 0, quantity: 1, price: 15_999 }],
  })
  const build = (lastChange: string, packages: object[]) =>
    soldOrder(shopOf(brl), 'ex3-01', 'diez', [{ sku: '100135458', quantity: 2, price: 15_999 }], {
      status: 'invoiced',
      lastChange,
      packageAttachment: { packages },
    })
  const before = await brl.balances()
  expect(await commissionOf(brl, build('2026-06-01T10:00:00Z', [sold]))).toMatchObject({ status: 'confirmed', amount: 3_200n })
  expect(await commissionOf(brl, build('2026-06-02T10:00:00Z', [sold, back('D1')]))).toMatchObject({
    status: 'confirmed',
    amount: 1_600n,
  })
  const posted = await brl.database.sql`
    select p.amount::text as amount from ledger_postings p join ledger_accounts a on a.id = p.account_id where a.kind = 'confirmed' order by p.id desc limit 1`
  expect(posted).toMatchObject([{ amount: '-1600' }])
  expect(await commissionOf(brl, build('2026-06-03T10:00:00Z', [sold, back('D1'), back('D2')]))).toMatchObject({
    status: 'reversed',
    amount: 0n,
  })
  expect(await brl.balances()).toEqual(before)
})

test('4: an item change that takes the only line away reverses', async () => {
  const changed = soldOrder(shopOf(brl), 'ex4-01', 'diez', [{ sku: '1234568358', price: 3_290 }], {
    status: 'handling',
    value: 1_160,
    totals: [
      { id: 'Items', value: 3_290 },
      { id: 'Discounts', value: 0 },
      { id: 'Shipping', value: 1_160 },
      { id: 'Tax', value: 0 },
      { id: 'Change', value: -3_290 },
    ],
    changesAttachment: {
      id: 'changeAttachment',
      changesData: [
        {
          reason: 'agotado',
          discountValue: 3_290,
          incrementValue: 0,
          itemsAdded: [],
          itemsRemoved: [{ id: '1234568358', name: 'Camiseta', quantity: 1, price: 3_290, unitMultiplier: null }],
        },
      ],
    },
  })
  expect(await commissionOf(brl, changed)).toMatchObject({ status: 'reversed', amount: 0n })
})

test('5: a canceled order earns nothing, whatever its value still says', async () => {
  const canceled = soldOrder(shopOf(brl), 'ex5-01', 'diez', [{ sku: '1', price: 11_000_000 }], { status: 'canceled' })
  expect(await commissionOf(brl, canceled)).toMatchObject({ status: 'reversed', amount: 0n })
})

const samples = '../shared/vtex/samples'
const captured = test.skipIf(!existsSync(samples))

captured.each([
  ['order-coupon-farm', 'lojafarm', 'BRL', 1250, 1_490n, 'confirmed'],
  ['order-cop-ortopedicos', 'ortopedicosfuturoco', 'COP', 875, 392_176n, 'confirmed'],
  ['order-partial-return-derived', 'rihappy', 'BRL', 1000, 1_600n, 'confirmed'],
  ['order-changed-luxstore', 'luxstore', 'BRL', 1000, 0n, 'reversed'],
  ['order-canceled-partial-partnerslatam', 'partnerslatam', 'BRL', 1000, 0n, 'reversed'],
] as const)('the captured order %s earns what the domain says', async (name, account, currency, rate, amount, status) => {
  const document = JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8')) as Record<string, unknown>
  const world = await createPipelineWorld({ account, currency, timeZone: 'America/Sao_Paulo' })
  try {
    await world.giveCode('bazar20', { defaultRate: { kind: 'percent', rate } })
    expect(await commissionOf(world, { ...document, marketingData: { coupon: 'bazar20' } })).toMatchObject({
      status,
      amount,
      currency,
    })
  } finally {
    await world.close()
  }
})
