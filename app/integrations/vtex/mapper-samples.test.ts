import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mapOrder } from './mapper.ts'

const folder = '../shared/vtex/samples'
const isAbsent = !existsSync(folder)
const captured = test.skipIf(isAbsent)
const options = {
  account: 'asked',
  fallbackCurrency: 'BRL',
  hashCustomerValue: () => 'hash',
  now: new Date('2026-06-01T00:00:00Z'),
}
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))

if (isAbsent) test.skip(`captured orders are not checked: ${folder} is absent`, () => undefined)

captured.each([
  ['order-coupon-farm', 'invoiced', [11_920n], ['bazar20'], 'BRL'],
  ['order-cop-ortopedicos', 'paid', [4_437_000n, 45_000n], [], 'COP'],
  ['order-invoiced-rihappy', 'invoiced', [31_998n], [], 'BRL'],
  ['order-partial-return-derived', 'invoiced', [15_999n], [], 'BRL'],
  ['order-changed-luxstore', 'paid', [0n], [], 'BRL'],
  ['order-canceled-partial-partnerslatam', 'canceled', [], [], 'BRL'],
] as const)('%s maps to its state and nets', (name, state, nets, codes, currency) => {
  const { snapshot } = mapOrder(read(name), options)
  expect(snapshot).toMatchObject({ state, couponCodes: codes, currency })
  expect(snapshot.lines.map((line) => line.remainingAmount)).toEqual(nets)
  expect(snapshot.netAmount).toBe(nets.reduce((sum: bigint, net) => sum + net, 0n))
})

captured('the second unit of the partial return back leaves nothing', () => {
  const document = structuredClone(read('order-partial-return-derived')) as {
    packageAttachment: { packages: Record<string, unknown>[] }
  }
  const { packages } = document.packageAttachment
  packages.push({ ...packages[1], invoiceNumber: '643797-DEV2' })
  const { snapshot } = mapOrder(document, options)
  expect(snapshot.lines).toMatchObject([{ quantity: 2, returnedQuantity: 2, netAmount: 31_998n, remainingAmount: 0n }])
})

captured('the siblings of an order of two sellers are orders of their own', () => {
  const siblings = (read('order-group-two-sellers') as unknown[]).map((document) => mapOrder(document, options).snapshot)
  expect(siblings.map((order) => [order.vtexOrderId, order.orderGroup, order.netAmount])).toEqual([
    ['v71425090str-01', 'v71425090str', 5_249n],
    ['v71425090str-02', 'v71425090str', 5_999n],
  ])
})

captured('the account of the document goes before the one it was asked of', () => {
  expect(mapOrder(read('order-coupon-farm'), options).snapshot.account).toBe('lojafarm')
})
