import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweepInbox } from '#app/integrations/vtex/commands/sweep-inbox.server.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { carryInbox } from './carry-inbox.ts'
import { recheckCancelingOrders } from './recheck-canceling.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP' })
  await world.giveCode('ANA10')
})
afterAll(() => world.close())
beforeEach(() => world.control.clearFaults())

const day = 86_400_000

/** Carries what is due at the machine's time plus `aheadMs`. */
async function carryLater(aheadMs: number) {
  const scope = await world.scope()
  return carryInbox(world.brand.id, { ...scope, ctx: { ...scope.ctx, now: new Date(Date.now() + aheadMs) } })
}

async function lastNotification() {
  return (await world.inbox()).at(-1)!
}

test('an order that VTEX does not know is tried again and again, then parked with its reason', async () => {
  await world.refresh('nobody-01')
  expect(await lastNotification()).toMatchObject({ status: 'pending', attempts: 1, outcome: 'not-found', processedAt: null })
  const [job] = await world.database.sql`select run_at > now() as later from graphile_worker.jobs where key like '%:retry'`
  expect(job).toEqual({ later: true })
  for (let tries = 2; tries <= 9; tries++) {
    await carryLater(tries * day)
    expect(await lastNotification()).toMatchObject({
      attempts: tries,
      status: tries < 9 ? 'pending' : 'parked',
      outcome: 'not-found',
    })
  }
  expect((await carryLater(30 * day)).notifications).toBe(0)
})

test('what comes right meanwhile is carried at the next try', async () => {
  await world.refresh('later-01')
  expect(await lastNotification()).toMatchObject({ status: 'pending', attempts: 1 })
  await world.control.createOrder(world.account, { orderId: 'later-01', coupon: 'ana10', silent: true })
  await carryLater(day)
  expect(await lastNotification()).toMatchObject({ status: 'done', outcome: 'stored' })
  expect((await world.commissionOf('later-01'))?.commission.status).toBe('confirmed')
})

test('an account that is closed to us for a while counts no try', async () => {
  const order = await world.control.createOrder(world.account, { coupon: 'ana10', silent: true })
  await world.control.armFault({ path: '/api/oms/pvt/orders/', kind: 'status', status: 429, retryAfter: 60, times: 20 })
  await world.refresh(order.orderId)
  expect(await lastNotification()).toMatchObject({ status: 'pending', attempts: 0, outcome: 'rate-limited' })
  await world.control.clearFaults()
  await world.database.sql`update vtex_budgets set blocked_until = null, blocked_reason = null`
  world.forgetClient()
  await carryLater(day)
  expect(await lastNotification()).toMatchObject({ status: 'done', outcome: 'stored' })
})

test('one order that the database refuses holds nobody up', async () => {
  const [good, bad] = [
    await world.control.createOrder(world.account, { coupon: 'ana10', silent: true }),
    await world.control.createOrder(world.account, { coupon: 'ana10', silent: true }),
  ]
  await world.database.db.execute(
    sql.raw(`
    create function refuse_bad() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger refuse_bad before insert on orders for each row when (new.vtex_order_id = '${bad.orderId}') execute function refuse_bad()`),
  )
  try {
    await world.refresh(bad.orderId, good.orderId)
    const outcomes = Object.fromEntries((await world.inbox()).map((row) => [row.vtexOrderId, [row.status, row.outcome]]))
    expect(outcomes[good.orderId]).toEqual(['done', 'stored'])
    expect(outcomes[bad.orderId]).toEqual(['pending', 'processing-failed'])
  } finally {
    await world.database.db.execute(sql`drop trigger refuse_bad on orders`)
  }
})

test('orders without a coupon are not kept, those with an unknown one are, unattributed', async () => {
  const plain = await world.control.createOrder(world.account, { coupon: null, silent: true })
  const unknown = await world.control.createOrder(world.account, { coupon: 'nobody', silent: true })
  await world.refresh(plain.orderId, unknown.orderId)
  const kept = await world.database.sql`select vtex_order_id, influencer_id, attribution_reason->>'code' as reason from orders
    where vtex_order_id in (${plain.orderId}, ${unknown.orderId})`
  expect([...kept]).toEqual([{ vtex_order_id: unknown.orderId, influencer_id: null, reason: 'unknown-code' }])
})

test('no personal data of a customer is stored anywhere', async () => {
  const customer = {
    firstName: 'Aurelia',
    lastName: 'Buendíazul',
    email: 'aurelia.buendiazul@correo.example',
    document: '71777888',
  }
  const order = await world.control.createOrder(world.account, { coupon: 'ana10', customer, silent: true })
  await world.refresh(order.orderId)
  const tables = await world.database.sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  for (const { name } of tables) {
    const found = await world.database.sql`
      select count(*)::int as n from ${world.database.sql(name)} t where t::text ~* 'aurelia|buendíazul|71777888'`
    expect({ name, ...found[0] }).toEqual({ name, n: 0 })
  }
})

test('a notification stamped by a machine whose clock is ahead is carried all the same', async () => {
  const order = await world.control.createOrder(world.account, { coupon: 'ana10', silent: true })
  await world.tell(order.orderId)
  await world.database.sql`
    update inbox_notifications set received_at = now() + interval '5 seconds', next_try_at = now() + interval '5 seconds'
    where vtex_order_id = ${order.orderId}`
  await world.carry()
  expect((await world.commissionOf(order.orderId))?.commission.status).toBe('confirmed')
})

test('an order that nobody owned finds its owner when its code is adopted, at the next look', async () => {
  const order = await world.control.createOrder(world.account, { coupon: 'adoptado', silent: true })
  await world.refresh(order.orderId)
  expect(await world.commissionOf(order.orderId)).toBeNull()
  await world.giveCode('ADOPTADO')
  await world.refresh(order.orderId)
  expect((await world.commissionOf(order.orderId))?.commission).toMatchObject({ status: 'confirmed', revision: 1 })
})

test('an equal document posts nothing while the rules say the same', async () => {
  const order = await world.control.createOrder(world.account, { coupon: 'ana10', silent: true })
  await world.refresh(order.orderId)
  const before = await world.database.sql`select count(*)::int as n from ledger_transactions`
  await world.refresh(order.orderId)
  expect(await lastNotification()).toMatchObject({ outcome: 'unchanged' })
  expect([...(await world.database.sql`select count(*)::int as n from ledger_transactions`)]).toEqual([...before])
})

test('a wake-up that was lost is made good by the sweep, for what is due and nothing else', async () => {
  const order = await world.control.createOrder(world.account, { coupon: 'ana10', silent: true })
  await world.tell(order.orderId)
  await world.database.sql`delete from graphile_worker._private_jobs`
  const sweep = () => world.database.db.transaction((tx) => sweepInbox(tx, new Date()))
  expect(await sweep()).toEqual([world.brand.id])
  await world.carry()
  await world.database.sql`delete from graphile_worker._private_jobs`
  expect(await sweep()).toEqual([])
})

test('an order that stays in doubt is looked at once a day', async () => {
  const order = await world.control.createOrder(world.account, {
    coupon: 'ana10',
    silent: true,
    creationDate: '2026-09-01T12:00:00Z',
  })
  await world.control.moveOrder(world.account, order.orderId, 'cancellation-requested', {
    at: '2026-09-02T12:00:00Z',
    silent: true,
  })
  await world.refresh(order.orderId)
  const scope = await world.scope()
  const recheck = (days: number) =>
    recheckCancelingOrders({ ...scope, ctx: { ...scope.ctx, now: new Date(Date.now() + days * day) } })
  expect([await recheck(0), await recheck(0), await recheck(1)]).toEqual([1, 0, 1])
})
