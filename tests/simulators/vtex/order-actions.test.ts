import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const lines = [
  { skuId: '10041', quantity: 3 },
  { skuId: '10101', quantity: 1 },
]

test('a walk passes every status, sets the dates once and leaves the money alone', async () => {
  await world.hook()
  const created = await world.control.createOrder('norte', { status: 'order-created' })
  expect([created.authorizedDate, created.invoicedDate]).toEqual([null, null])
  const paid = await world.control.walkOrder('norte', created.orderId, 'payment-approved')
  const invoiced = await world.control.walkOrder('norte', created.orderId, 'invoiced')
  expect(invoiced).toMatchObject({
    status: 'invoiced',
    statusDescription: 'Faturado',
    authorizedDate: paid.authorizedDate,
    value: created.value,
  })
  expect(invoiced.packageAttachment?.packages).toMatchObject([{ type: 'Output', invoiceValue: created.value }])
  await world.control.settled()
  const changes = (await world.control.deliveries('norte')).map(({ notification }) => notification)
  const inTime = changes.sort((a, b) => (a.CurrentChange < b.CurrentChange ? -1 : 1)).map(({ State }) => State)
  expect(inTime).toEqual([
    ...['order-created', 'on-order-completed', 'payment-pending', 'approve-payment', 'payment-approved', 'window-to-cancel'],
    ...['ready-for-handling', 'start-handling', 'handling', 'invoice', 'invoiced'],
  ])
  await expect(world.control.walkOrder('norte', created.orderId, 'handling')).rejects.toThrow('400')
})

test('every change is later than the one before, even when it is asked for an earlier time, and none is in the future', async () => {
  const { orderId } = await world.control.createOrder('norte', { status: 'order-created' })
  const dates: number[] = []
  for (const status of ['payment-pending', 'payment-approved', 'handling', 'invoiced']) {
    dates.push(
      Date.parse((await world.control.moveOrder('norte', orderId, status, { at: '2020-01-01T00:00:00Z' })).lastChange ?? ''),
    )
  }
  expect([...new Set(dates)].sort((a, b) => a - b)).toEqual(dates)
  const paid = await world.control.createOrder('norte', { status: 'payment-approved' })
  expect(Date.parse(paid.lastChange ?? '')).toBeLessThanOrEqual(Date.now())
  expect(Date.parse(paid.authorizedDate ?? '')).toBeLessThanOrEqual(Date.now())
})

test('a canceled order keeps value, totals and lines; its cancellation is written in PascalCase', async () => {
  const created = await world.control.createOrder('norte', { coupon: 'ANA10', lines })
  const canceled = await world.control.cancelOrder('norte', created.orderId, { reason: 'Sin existencias' })
  expect(canceled).toMatchObject({
    status: 'canceled',
    value: created.value,
    totals: created.totals,
    cancelReason: 'Sin existencias',
    allowCancellation: false,
  })
  expect(canceled.cancellationData).toMatchObject({
    RequestedByUser: false,
    Reason: 'Sin existencias',
    CancellationDate: canceled.lastChange,
  })
})

test('a cancellation that the seller denies goes back to where the order was', async () => {
  const { orderId } = await world.control.createOrder('norte', { status: 'handling' })
  expect((await world.control.requestCancellation('norte', orderId)).status).toBe('cancellation-requested')
  const denied = await world.control.denyCancellation('norte', orderId, { reason: 'Ya salió' })
  expect(denied).toMatchObject({
    status: 'handling',
    cancellationRequests: [{ deniedBySeller: true, deniedBySellerReason: 'Ya salió' }],
  })
  await expect(world.control.denyCancellation('norte', orderId)).rejects.toThrow('409')
})

test('an invoiced order cannot be canceled', async () => {
  const { orderId } = await world.control.createOrder('norte', { status: 'invoiced' })
  await expect(world.control.cancelOrder('norte', orderId)).rejects.toThrow('409')
  await expect(world.control.requestCancellation('norte', orderId)).rejects.toThrow('409')
})

test('a return by units refunds their net; status, value and totals stay; the same invoice number again adds nothing', async () => {
  const created = await world.control.createOrder('norte', { coupon: 'ANA10', status: 'invoiced', lines })
  const net = created.items?.[0]?.priceDefinition?.total ?? Number.NaN
  const input = { items: [{ itemIndex: 0, quantity: 1 }], invoiceNumber: 'DEV-1' }
  await world.control.addReturn('norte', created.orderId, input)
  const returned = await world.control.addReturn('norte', created.orderId, input)
  const refund = Math.round(net / 3)
  expect(returned.packageAttachment?.packages).toMatchObject([
    { type: 'Output' },
    {
      type: 'Input',
      invoiceNumber: 'DEV-1',
      invoiceValue: refund,
      items: [{ itemIndex: 0, quantity: 1 }],
      restitutions: { Refund: { value: refund } },
    },
  ])
  expect(returned).toMatchObject({ status: 'invoiced', value: created.value, totals: created.totals })
  expect(Date.parse(returned.lastChange ?? '')).toBeGreaterThan(Date.parse(created.lastChange ?? ''))
})

test('a return by value alone names no lines', async () => {
  const { orderId } = await world.control.createOrder('norte', { status: 'invoiced' })
  const { packageAttachment } = await world.control.addReturn('norte', orderId, { value: 1234 })
  expect(packageAttachment?.packages?.[1]).toMatchObject({ type: 'Input', invoiceValue: 1234, items: [] })
})

test('an item change leaves the lines, adds the total Change and lowers the value, cumulatively', async () => {
  const created = await world.control.createOrder('norte', { status: 'handling', lines })
  const [first, second] = created.items ?? []
  await world.control.addChange('norte', created.orderId, { removed: [{ itemIndex: 0, quantity: 1 }] })
  const changed = await world.control.addChange('norte', created.orderId, {
    removed: [{ itemIndex: 1, quantity: 1 }],
    added: [{ skuId: '10131', quantity: 2, price: 500 }],
  })
  const out = Math.round((first?.priceDefinition?.total ?? Number.NaN) / 3) + (second?.priceDefinition?.total ?? Number.NaN)
  expect(changed.items).toEqual(created.items)
  expect(changed.paymentData).toEqual(created.paymentData)
  expect(changed.totals?.at(-1)).toMatchObject({ id: 'Change', value: 1000 - out })
  expect(changed.value).toBe((created.value ?? 0) + 1000 - out)
  expect(changed.changesAttachment?.changesData).toMatchObject([
    { itemsRemoved: [{ id: '10041', quantity: 1 }], itemsAdded: [] },
    { itemsRemoved: [{ id: '10101', quantity: 1 }], itemsAdded: [{ id: '10131', quantity: 2 }], incrementValue: 1000 },
  ])
})

test('a replaced order points nowhere: the new one stands alone with the same coupon', async () => {
  const { orderId } = await world.control.createOrder('norte', { coupon: 'ANA10' })
  const fresh = await world.control.replaceOrder('norte', orderId)
  expect(fresh).toMatchObject({ status: 'payment-approved', marketingData: { coupon: 'ANA10' } })
  expect((await world.control.order('norte', orderId)).status).toBe('replaced')
})

test('dates follow the clock', async () => {
  await world.control.moveClock({ advance: 'P15D' })
  const { creationDate } = await world.control.createOrder('norte', { status: 'order-created' })
  expect(Math.abs(Date.parse(creationDate ?? '') - Date.now() - 15 * 86_400_000)).toBeLessThan(5000)
  await expect(world.control.moveClock({ advance: 'P15X' })).rejects.toThrow('400')
})
