import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { ListOrders, OrderFilters } from '#app/features/orders/inputs.ts'
import { exportOrders } from '#app/features/orders/queries/export-orders.server.ts'
import { listOrders } from '#app/features/orders/queries/list-orders.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { influencers } from '#db/schema/influencers.ts'
import { makeCommission, makeSeller, type Seller } from '#tests/factories/make-commission.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { admin, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { CommissionFilters } from '../inputs.ts'
import { exportCommissions } from './export-commissions.server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
/** Two connections: one that stays taken would be missed at once. */
let client: DatabaseClient
let seller: Seller
let foreign: Seller

const hostile = [
  `=1+1`,
  `+cmd|' /C calc'!A0`,
  `-2`,
  `@SUM(A1)`,
  `\tTab`,
  `\rReturn`,
  `a;b,c`,
  `say "hi"`,
  `two\nlines`,
  `\\.`,
  `'; drop table orders; --`,
]

beforeAll(async () => {
  database = await cloneDatabase()
  client = createDatabase(database.url, { poolSize: 2 })
  const { db } = client
  seller = await makeSeller(db, { code: 'LUNA10' })
  foreign = await makeSeller(db)
  await db.update(brands).set({ name: '=Marca' }).where(eq(brands.id, seller.brandId))
  await db.update(influencers).set({ name: 'Ñandú "Ana"' }).where(eq(influencers.id, seller.influencerId))
  for (const [index, text] of hostile.entries()) {
    const placedAt = new Date(testNow.getTime() - index * 60_000)
    await makeOrder(db, {
      brandId: seller.brandId,
      vtexOrderId: text,
      couponCodes: [text],
      placedAt,
      netAmount: -5n,
      totalAmount: 7n,
    })
  }
  await makeCommission(db, seller, {
    amount: 123_456n,
    status: 'held',
    heldReason: 'self-purchase',
    confirmedAt: null,
    availableAt: null,
    placedAt: new Date('2026-03-01T03:59:59.999Z'),
    order: {
      vtexOrderId: 'last',
      totalAmount: 1_234_567_890_12n,
      flags: ['several-codes', 'incomplete'],
      couponCodes: ['LUNA10', 'OTRO'],
    },
  })
  await makeCommission(db, foreign, { order: { vtexOrderId: 'foreign' } })
}, 60_000)

afterAll(async () => {
  await client.close()
  await database.drop()
})

/** Cells of a CSV, read by the rules of RFC 4180. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\n|$)`, 'gy')
  for (let match = cell.exec(text); match !== null && match.index < text.length; match = cell.exec(text)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

async function orderRows(filters: Record<string, unknown>, actor: Actor, language: 'es' | 'en' = 'es'): Promise<string[][]> {
  const stream = await exportOrders(client, OrderFilters.parse(filters), actor, { language })
  const bytes = Buffer.from(await new Response(stream).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return readCsv(bytes.subarray(3).toString('utf8'), language === 'es' ? ';' : ',')
}

test('no cell that a spreadsheet would compute leaves as it came; every other text does', async () => {
  const [head, ...rows] = await orderRows({ attributed: 'no' }, managerOf(seller.brandId))
  const guarded = hostile.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))
  expect(rows.map((row) => row[head!.indexOf('Pedido VTEX')])).toEqual(guarded)
  expect(rows.map((row) => row[head!.indexOf('Cupones del pedido')])).toEqual(guarded)
  expect(rows.every((row) => row.length === head!.length && row[0] === "'=Marca")).toBe(true)
  expect(rows.every((row) => row[head!.indexOf('Neto de productos')] === '-0,05')).toBe(true)
})

test.each([
  [
    'es',
    ['Pedido VTEX', 'Fecha de compra', 'Total del pedido', 'Estado de la comisión', 'Comisión', 'Avisos', 'Influencer'],
    '1234567890,12',
    '1234,56',
    'En revisión',
    'Varios códigos, Incompleto',
  ],
  [
    'en',
    ['VTEX order', 'Purchased at', 'Order total', 'Commission status', 'Commission', 'Notices', 'Influencer'],
    '1234567890.12',
    '1234.56',
    'In review',
    'Several codes, Incomplete',
  ],
] as const)(
  'in %s the reader finds their own words, separator and decimals',
  async (language, titles, total, amount, status, notices) => {
    const [head, ...rows] = await orderRows({ attributed: 'yes' }, managerOf(seller.brandId), language)
    expect(rows).toHaveLength(1)
    expect(titles.map((title) => rows[0]![head!.indexOf(title)])).toEqual([
      'last',
      '2026-02-28 22:59:59',
      total,
      status,
      amount,
      notices,
      'Ñandú "Ana"',
    ])
  },
)

test('the CSV has the rows of the list, for any search, however hostile', async () => {
  const searches = [
    ...hostile,
    '%1$L',
    '$1',
    '%',
    '%%s',
    `\\'; select pg_sleep(9); --`,
    '\u{1F600}',
    'LUNA10',
    'la',
    `E'\\\\`,
    '"',
    '{a,b}',
    '-- ',
    '/*',
  ]
  for (const search of searches) {
    const listed = await listOrders(client.db, ListOrders.parse({ search, limit: 200 }), admin)
    const [head, ...rows] = await orderRows({ search }, admin)
    expect(
      rows.map((row) => row[head!.indexOf('Pedido VTEX')]?.replace(/^'(?=[=+\-@\t\r])/, '')),
      search,
    ).toEqual(listed.items.map((order) => order.vtexOrderId))
  }
})

test('each takes home their own rows', async () => {
  const numbers = async (actor: Actor) => (await orderRows({}, actor)).slice(1).map((row) => row[1])
  expect(await numbers(admin)).toHaveLength(hostile.length + 2)
  expect(await numbers(managerOf(foreign.brandId))).toEqual(['foreign'])
  expect(await numbers(influencerPerson(seller.influencerId))).toEqual(['last'])
  expect(await numbers({ ...admin, grants: [] })).toEqual([])
  const stream = await exportCommissions(
    client,
    CommissionFilters.parse({ held: 'yes', from: '2026-02-28' }),
    influencerPerson(seller.influencerId),
    { language: 'en' },
  )
  const [, ...commissions] = readCsv((await new Response(stream).text()).replace('\uFEFF', ''), ',')
  expect(commissions).toEqual([
    [
      "'=Marca",
      'last',
      '2026-02-28 22:59:59',
      'Ñandú "Ana"',
      expect.any(String),
      expect.any(String),
      'LUNA10',
      'In review',
      'Own purchase',
      'COP',
      '100.00',
      '1234.56',
      '',
      '',
      '',
    ],
  ])
})

test('the server waits for a slow reader; who leaves gives the connection back, and a fourth reader waits for a place', async () => {
  await client.db.execute(sql`
    insert into orders (id, brand_id, vtex_order_id, vtex_status, state, currency, total_amount, net_amount, placed_at, changed_at,
      coupon_codes, flags, attribution_reason, document_hash, revision, first_seen_at, updated_at)
    select gen_random_uuid(), brand_id, 'big-' || n, repeat(md5(n::text), 1000), state, currency, 1, 1, placed_at, changed_at, coupon_codes, flags,
      attribution_reason, document_hash, 1, first_seen_at, updated_at
    from orders, generate_series(1, 1500) n where vtex_order_id = 'foreign'`)
  const open = () => exportOrders(client, OrderFilters.parse({}), admin, { language: 'es' })
  const waiting = async () => {
    const [row] = await client.db.execute<{ count: number }>(sql`select count(*)::int from pg_stat_activity
      where datname = current_database() and query like 'copy%' and state = 'active' and wait_event = 'ClientWrite'`)
    return row!.count
  }
  const reader = (await open()).getReader()
  await reader.read()
  await expect.poll(waiting).toBe(1)
  await reader.cancel()
  expect(await waiting()).toBe(0)

  const leaving = new AbortController()
  const wide = createDatabase(database.url, { poolSize: 4 })
  const start = () => exportOrders(wide, OrderFilters.parse({}), admin, { language: 'es', signal: leaving.signal })
  const readers = [(await start()).getReader(), (await start()).getReader(), (await start()).getReader()]
  await expect(start()).rejects.toMatchObject({ kind: 'throttled', code: 'csv.too-many-downloads' })
  leaving.abort()
  for (const each of readers) await expect(each.closed).rejects.toThrow()
  await expect.poll(() => orderRows({ search: 'last' }, admin).then((rows) => rows.length)).toBe(2)
  await wide.close()

  for (let n = 0; n < 4; n++) await (await open()).cancel()
  expect(await orderRows({ search: 'last' }, admin)).toHaveLength(2)
  expect((await orderRows({}, managerOf(foreign.brandId))).length).toBe(1502)
})

test('a statement that fails tells so and leaves its connection whole', async () => {
  await client.db.execute(sql`insert into brands (id, slug, name, currency, time_zone, country, created_at)
    values (gen_random_uuid(), 'nowhere', 'Nowhere', 'COP', 'Mars/Olympus', 'CO', now())`)
  await client.db.execute(
    sql`update orders set brand_id = (select id from brands where slug = 'nowhere') where vtex_order_id = 'foreign'`,
  )
  for (let n = 0; n < 4; n++) await expect(orderRows({ search: 'foreign' }, admin)).rejects.toThrow(/time zone/)
  expect(await orderRows({ search: 'last' }, admin)).toHaveLength(2)
})
