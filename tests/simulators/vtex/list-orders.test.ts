import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const list = (query: Record<string, string>) => world.call(`/api/oms/pvt/orders?${new URLSearchParams(query)}`)
const day = (number: number, time = '12:00:00.000Z') => `2026-03-0${number}T${time}`

async function createDays() {
  for (const number of [1, 2, 3])
    await world.control.createOrder('norte', { orderId: `d${number}-01`, creationDate: day(number), coupon: 'ANA10' })
}

test('a window of creation dates includes both its ends', async () => {
  await createDays()
  const found = await list({ f_creationDate: `creationDate:[${day(2)} TO ${day(3)}]`, orderBy: 'creationDate,asc' })
  expect(found.body.list.map((row: { orderId: string }) => row.orderId)).toEqual(['d2-01', 'd3-01'])
  expect(
    (await list({ f_creationDate: `creationDate:[${day(2, '12:00:00.001Z')} TO ${day(3, '11:59:59.999Z')}]` })).body.list,
  ).toEqual([])
})

test('a row shows no items, no coupon, dates in UTC; paging and statistics cover all that was found', async () => {
  await createDays()
  const { body } = await list({ per_page: '2', orderBy: 'creationDate,desc' })
  expect(body.paging).toEqual({ total: 3, pages: 2, currentPage: 1, perPage: 2 })
  expect(body.list).toHaveLength(2)
  expect(body.list[0]).toMatchObject({
    orderId: 'd3-01',
    items: null,
    creationDate: '2026-03-03T12:00:00+00:00',
    currencyCode: 'COP',
    orderIsComplete: true,
  })
  expect(JSON.stringify(body.list)).not.toContain('ANA10')
  expect(body.stats.stats.totalValue.Count).toBe(3)
  const { value } = await world.control.order('norte', 'd3-01')
  expect(body.list[0].totalValue).toBe(value)
  expect((await list({})).body.paging.perPage).toBe(15)
})

test('page 31 and 101 rows a page are refused, page 30 of 100 is not', async () => {
  expect((await list({ page: '30', per_page: '100' })).status).toBe(200)
  expect((await list({ page: '31', per_page: '100' })).status).toBe(400)
  expect((await list({ page: '1', per_page: '101' })).status).toBe(400)
})

test('a filter that is no window is a 400', async () => {
  expect((await list({ f_creationDate: 'creationDate:2026-03-01' })).status).toBe(400)
  expect((await list({ f_creationDate: `authorizedDate:[${day(1)} TO ${day(2)}]` })).status).toBe(400)
})

test('filters of payment, invoice, status and return invoices', async () => {
  await createDays()
  await world.control.createOrder('norte', { orderId: 'new-01', status: 'payment-pending' })
  await world.control.moveOrder('norte', 'd1-01', 'invoiced', { at: '2026-04-01T10:00:00Z' })
  await world.control.addReturn('norte', 'd1-01', { items: [{ itemIndex: 0, quantity: 1 }] })
  const ids = async (query: Record<string, string>) =>
    (await list({ ...query, orderBy: 'orderId,asc' })).body.list.map((row: { orderId: string }) => row.orderId)
  expect(await ids({ f_status: 'payment-pending,invoiced' })).toEqual(['d1-01', 'new-01'])
  expect(await ids({ f_hasInputInvoice: 'true' })).toEqual(['d1-01'])
  expect(await ids({ f_invoicedDate: 'invoicedDate:[2026-04-01T00:00:00.000Z TO 2026-04-02T00:00:00.000Z]' })).toEqual(['d1-01'])
  expect(await ids({ f_authorizedDate: `authorizedDate:[${day(2)} TO ${day(3)}]` })).toEqual(['d2-01'])
})

test('incomplete orders are apart', async () => {
  await world.control.createOrder('norte', { orderId: 'broken-01', isCompleted: false })
  expect((await list({})).body.list).toEqual([])
  expect((await list({ incompleteOrders: 'true' })).body.list).toHaveLength(1)
})

test('the index may lag: a young order is not there yet, a change of status neither', async () => {
  await world.control.createOrder('norte', { orderId: 'old-01' })
  await world.control.moveClock({ advance: 'PT5M' })
  await world.control.patchSettings('norte', { listLagMs: 240_000 })
  await world.control.createOrder('norte', { orderId: 'young-01' })
  await world.control.moveOrder('norte', 'old-01', 'handling')
  expect((await list({})).body.list).toMatchObject([{ orderId: 'old-01', status: 'payment-approved' }])
  await world.control.moveClock({ advance: 'PT5M' })
  expect((await list({ orderBy: 'orderId,asc' })).body.list).toMatchObject([
    { orderId: 'old-01', status: 'handling' },
    { orderId: 'young-01' },
  ])
})
