import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { admin, as, auditorOf, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { requestRefresh } from './commands/request-refresh.server.ts'
import { retryNotifications } from './commands/retry-notifications.server.ts'
import { ListNotifications } from './inputs.ts'
import { getNotification } from './queries/get-notification.server.ts'
import { listDueNotifications } from './queries/list-due-notifications.server.ts'
import { listNotifications } from './queries/list-notifications.server.ts'

type Row = typeof inboxNotifications.$inferInsert
const inAnHour = new Date(testNow.getTime() + 3_600_000)

async function notify(tx: Tx, brandId: string, vtexOrderId: string, overrides: Partial<Row> = {}): Promise<bigint> {
  const [row] = await tx
    .insert(inboxNotifications)
    .values({
      brandId,
      source: 'hook',
      vtexOrderId,
      dedupeKey: `${vtexOrderId}|${Math.random()}`,
      payload: { OrderId: vtexOrderId },
      status: 'pending',
      receivedAt: testNow,
      nextTryAt: testNow,
      ...overrides,
    })
    .returning({ id: inboxNotifications.id })
  return row!.id
}

async function jobs(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where task_identifier = 'vtex.process-inbox'`,
  )
  return [...rows].map((row) => row.key)
}

test(
  'notifications page from the last received, are found by order and status, and belong to the staff of their brand',
  inRollback(async (tx) => {
    const mine = await makeBrand(tx)
    const foreign = await makeBrand(tx)
    const order = await makeOrder(tx, { brandId: mine.id, vtexOrderId: 'v1-01' })
    const ids = []
    for (const vtexOrderId of ['v1-01', 'v2-01', 'v1-01', 'v3-01', 'v1-02']) ids.push(await notify(tx, mine.id, vtexOrderId))
    const parked = await notify(tx, foreign.id, 'v1-01', {
      status: 'parked',
      outcome: 'vtex.not-found',
      outcomeDetails: { status: 404 },
    })
    const find = async (filters: Record<string, unknown>, actor: Actor = managerOf(mine.id)) =>
      (await listNotifications(tx, ListNotifications.parse(filters), actor)).items.map((item) => item.id)
    expect(await find({})).toEqual([...ids].reverse())
    expect(await find({ search: 'v1' })).toEqual([ids[2], ids[0]])
    expect(await find({ search: 'v1-02' })).toEqual([ids[4]])
    expect(await find({ brandId: foreign.id })).toEqual([])
    expect(await find({ status: 'parked' }, admin)).toEqual([parked])
    expect(await find({}, influencerPerson(mine.id))).toEqual([])
    const seen = []
    let cursor: string | undefined
    do {
      const page = await listNotifications(tx, ListNotifications.parse({ limit: 2, cursor }), managerOf(mine.id))
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor ?? undefined
      await notify(tx, mine.id, 'meanwhile')
    } while (cursor !== undefined)
    expect(seen).toEqual([...ids].reverse())
    expect(await getNotification(tx, { notificationId: ids[0]! }, managerOf(mine.id))).toMatchObject({
      orderId: order.id,
      brand: { id: mine.id },
      payload: { OrderId: 'v1-01' },
    })
    await expect(getNotification(tx, { notificationId: parked }, managerOf(mine.id))).rejects.toMatchObject({
      kind: 'not-found',
      code: 'vtex.notification-not-found',
    })
  }),
)

test(
  'retrying queues parked and waiting notifications with all their tries before them, and leaves the others alone',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const foreign = await makeBrand(tx)
    const failed = { attempts: 9, outcome: 'vtex.timeout', outcomeDetails: { operation: 'get-order' }, processedAt: testNow }
    const parked = await notify(tx, brand.id, 'parked', { ...failed, status: 'parked' })
    const waiting = await notify(tx, brand.id, 'waiting', { attempts: 2, nextTryAt: inAnHour })
    const done = await notify(tx, brand.id, 'done', { status: 'done', processedAt: testNow, outcome: 'stored' })
    const elsewhere = await notify(tx, foreign.id, 'elsewhere', { ...failed, status: 'parked' })
    const ids = [waiting, parked, done, elsewhere]
    expect(await retryNotifications(tx, { brandId: brand.id, notificationIds: ids }, as(managerOf(brand.id)))).toEqual({
      retried: [parked, waiting],
    })
    const due = await listDueNotifications(tx, { brandId: brand.id, now: testNow, after: 0n, limit: 10 })
    expect(due.map(({ id, attempts }) => [id, attempts])).toEqual([
      [parked, 0],
      [waiting, 0],
    ])
    expect(await getNotification(tx, { notificationId: parked }, admin)).toMatchObject({ outcome: null, processedAt: null })
    expect(await getNotification(tx, { notificationId: done }, admin)).toMatchObject({ status: 'done', outcome: 'stored' })
    expect(await getNotification(tx, { notificationId: elsewhere }, admin)).toMatchObject({ status: 'parked', attempts: 9 })
    expect(await jobs(tx)).toEqual([`inbox:${brand.id}`])
    expect(await retryNotifications(tx, { brandId: brand.id, notificationIds: ids }, as(managerOf(brand.id)))).toEqual({
      retried: [],
    })
  }),
)

test(
  'without ids every parked notification of the brand is tried again, and none that waits',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    expect(await retryNotifications(tx, { brandId: brand.id }, as(admin))).toEqual({ retried: [] })
    expect(await jobs(tx)).toEqual([])
    const parked = [await notify(tx, brand.id, 'a', { status: 'parked' }), await notify(tx, brand.id, 'b', { status: 'parked' })]
    await notify(tx, brand.id, 'waiting', { nextTryAt: inAnHour })
    expect(await retryNotifications(tx, { brandId: brand.id }, as(admin))).toEqual({ retried: parked })
  }),
)

test(
  'a refresh is a notification like any other; asking twice at one instant asks once',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const refresh = () => requestRefresh(tx, { brandId: brand.id, vtexOrderId: 'v1-01' }, as(managerOf(brand.id)))
    const asked = await refresh()
    expect(asked).toMatchObject({ kind: 'requested' })
    expect(await refresh()).toEqual({ kind: 'duplicate' })
    const due = await listDueNotifications(tx, { brandId: brand.id, now: testNow, after: 0n, limit: 10 })
    expect(due.map(({ vtexOrderId }) => vtexOrderId)).toEqual(['v1-01'])
    expect(await jobs(tx)).toEqual([`inbox:${brand.id}`])
  }),
)

test.each(['retry', 'refresh'] as const)(
  'a %s is for managers: readers are refused, and to strangers the brand does not exist',
  (what) =>
    inRollback(async (tx) => {
      const brand = await makeBrand(tx)
      const other = await makeBrand(tx)
      const ask = (actor: Actor) =>
        what === 'retry'
          ? retryNotifications(tx, { brandId: brand.id }, as(actor))
          : requestRefresh(tx, { brandId: brand.id, vtexOrderId: 'v1-01' }, as(actor))
      await expect(ask(auditorOf(brand.id))).rejects.toMatchObject({ kind: 'forbidden', code: 'vtex.not-allowed' })
      for (const actor of [managerOf(other.id), influencerPerson(brand.id)])
        await expect(ask(actor)).rejects.toMatchObject({ kind: 'not-found', code: 'brands.not-found' })
    })(),
)
