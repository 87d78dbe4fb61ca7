import { afterEach, expect, test } from 'vitest'
import { json, startVtexServer } from '#tests/support/vtex-server.ts'
import type { VtexClient } from './client.server.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function vtex(...told: Parameters<typeof startVtexServer>) {
  const server = await startVtexServer(...told)
  closers.push(server.close)
  return server
}

/** A list of orders made at the given times, under VTEX's caps. */
async function listing(times: readonly number[]) {
  const found = times.map((time, index) => ({
    orderId: `v${index}-01`,
    creationDate: new Date(time).toISOString(),
    items: null,
    status: 'invoiced',
  }))
  return vtex(({ address: { searchParams } }, response) => {
    const [, from, to] = /^creationDate:\[(\S+) TO (\S+)\]$/.exec(searchParams.get('f_creationDate') ?? '') ?? []
    const [page, perPage] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))]
    if (from === undefined || to === undefined || page > 30 || perPage > 100) return json(response, 400, {})
    const rows = found.filter((row) => row.creationDate >= from && row.creationDate <= to)
    json(response, 200, { list: rows.slice((page - 1) * perPage, page * perPage), paging: { total: rows.length } })
  })
}

async function ids(client: VtexClient, from: number, to: number): Promise<string[]> {
  const seen: string[] = []
  for await (const row of client.listOrders({ from: new Date(from), to: new Date(to) })) seen.push(row.orderId)
  return seen
}

test('a window lists its orders page by page, both ends included', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const { client, heard } = await listing(Array.from({ length: 250 }, (_, index) => start + index * 1000))
  expect(await ids(client, start, start + 249_000)).toHaveLength(250)
  expect(heard).toHaveLength(3)
  expect(heard[0]!.query.get('f_creationDate')).toBe('creationDate:[2026-05-01T05:00:00.000Z TO 2026-05-01T05:04:09.000Z]')
  expect(await ids(client, start + 1, start + 999)).toEqual([])
  expect(await ids(client, start + 1, start)).toEqual([])
})

test('a window of more than 3 000 orders is split until every order was seen once, however uneven the sales', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const peak = Array.from({ length: 7_000 }, (_, index) => start + 3_600_000 + index)
  const quiet = Array.from({ length: 500 }, (_, index) => start + index * 160_000)
  const times = [...quiet, ...peak].sort((a, b) => a - b)
  const { client, heard } = await listing(times)
  const seen = await ids(client, start, start + 86_399_999)
  expect(seen).toEqual(times.map((_, index) => `v${index}-01`))
  expect(heard.every(({ query }) => Number(query.get('page')) <= 30)).toBe(true)
})

test('a millisecond that holds more than can be shown is reported, never cut short', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const { client } = await listing(Array.from({ length: 3_001 }, () => start))
  await expect(ids(client, start - 10, start + 10)).rejects.toMatchObject({ kind: 'bad-response', code: 'window-too-dense' })
})

test('a list that is none is not read as an empty one', async () => {
  const { client } = await vtex((_request, response) => json(response, 200, { error: 'x' }))
  await expect(ids(client, 0, 1)).rejects.toMatchObject({ kind: 'bad-response', code: 'not-a-list' })
})
