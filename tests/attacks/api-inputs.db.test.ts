import { beforeAll, expect, test } from 'vitest'
import type { Operation } from '#app/http/api/operation.ts'
import { makeWorld, type World } from '../access/make-world.ts'
import { openApiClient } from '../support/api-client.ts'
import { captureLogs } from '../support/capture-logs.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { type Attackable, at, markOf, pathOf, textsOf, withAt, withBody } from './call-operation.ts'

const db = runtimeDatabase({
  SANDBOX: 'true',
  VTEX_BASE_URL: 'http://127.0.0.1:9/{account}',
  RATE_LIMIT_USER_PER_MINUTE: '100000',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '100000',
})
const logs = captureLogs()
let world: World

beforeAll(async () => {
  world = await makeWorld(db())
  // The first token makes the key that signs it, and says so in the audit.
  await openApiClient(world.users.admin)('GET', '/me')
})

const cells = withBody.map((attackable) => [`${attackable.operation.method} ${attackable.operation.path}`, attackable] as const)
/** Somebody who gets past the question of who calls: nobody where nobody is asked, an influencer where it is about oneself. */
function whoMay({ access }: Operation) {
  if (access === 'public') return undefined
  return access !== 'signed-in' && access.every((role) => role === 'influencer') ? world.users.influencer : world.users.admin
}

const send = ({ operation }: Attackable, body: unknown, headers = {}) =>
  openApiClient(whoMay(operation))(operation.method.toUpperCase(), pathOf(operation, world.things.own), body, headers)

/** Names that would matter if somebody let them through. */
const injected = [
  'id',
  'status',
  'brandId',
  'role',
  'grants',
  'isAdmin',
  'userId',
  'influencerId',
  'amount',
  'createdAt',
  'constructor',
  'toString',
]

test.each(cells)('%s takes no field that it does not name', async (_, attackable) => {
  const body = attackable.bodyFor(world.things.own, world)
  const before = await markOf(db())
  for (const name of injected.filter((field) => !Object.hasOwn(attackable.operation.input.shape, field))) {
    const { status, json } = await send(attackable, { ...body, [name]: 'admin' })
    expect({ name, status, code: json?.code }).toEqual({ name, status: 400, code: 'api.invalid-input' })
    expect(json.errors).toContainEqual(expect.objectContaining({ field: name, code: 'api.unknown-field' }))
  }
  const polluting = JSON.stringify(body).replace(/^\{/, '{"__proto__":{"isAdmin":true},').replace(/,\}$/, '}')
  expect((await send(attackable, polluting)).status).toBe(400)
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  expect(await markOf(db())).toEqual(before)
})

test.each(cells)(
  '%s takes JSON alone (or the form of OAuth where it speaks it), and a method is what it is',
  async (_, attackable) => {
    const body = JSON.stringify(attackable.bodyFor(world.things.own, world))
    const before = await markOf(db())
    const foreign = ['text/plain', 'multipart/form-data; boundary=x', 'text/html;application/json']
    if (attackable.operation.isOAuth !== true) foreign.push('application/x-www-form-urlencoded')
    for (const type of foreign)
      expect({ type, status: (await send(attackable, body, { 'Content-Type': type })).status }).toEqual({ type, status: 415 })
    const overridden = await openApiClient(whoMay(attackable.operation))(
      'GET',
      pathOf(attackable.operation, world.things.own),
      undefined,
      {
        'X-HTTP-Method-Override': attackable.operation.method.toUpperCase(),
        'X-HTTP-Method': attackable.operation.method.toUpperCase(),
      },
    )
    // 400: what stands in the address is read as an id of the operation that is asked for.
    expect([200, 400, 401, 404, 405]).toContain(overridden.status)
    expect(await markOf(db())).toEqual(before)
  },
)

test.each(cells)('%s refuses what is no text, wherever it stands, and never breaks', async (_, attackable) => {
  const body = attackable.bodyFor(world.things.own, world)
  const before = await markOf(db())
  for (const way of textsOf(body)) {
    for (const bad of ['\u0000', `${String(at(body, way))}\u0000`, '\ud800', '\u001b[2J']) {
      const { status, json } = await send(attackable, withAt(body, way, bad))
      expect({ way, status, code: json?.code }).toEqual({ way, status: 400, code: 'api.unreadable-text' })
    }
    for (const other of ['x'.repeat(100_000), [], {}, 1, true, null]) {
      const { status } = await send(attackable, withAt(body, way, other))
      expect(status).toBeLessThan(500)
    }
  }
  for (const text of ['{', '[]', 'null', '"x"', '1', 'true', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`])
    expect((await send(attackable, text)).status).toBe(400)
  if (textsOf(body).length === 0) expect(await markOf(db())).toEqual(before)
})

test('bytes that are no UTF-8 are refused', async () => {
  const { createBrand } = { createBrand: withBody.find(({ operation }) => operation.id === 'create-brand')! }
  const bytes = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])
  expect((await send(createBrand, bytes.toString('latin1'), { 'Content-Type': 'application/json' })).status).toBe(400)
})

test('every refusal has left a line with its event, and none holds what was sent', () => {
  const lines = logs().filter(({ event }) => event === 'request.refused')
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.every(({ requestId, code }) => requestId !== undefined && code !== undefined)).toBe(true)
  expect(JSON.stringify(logs())).not.toMatch(/xxxxxxxxxx|\\u001b/)
})
