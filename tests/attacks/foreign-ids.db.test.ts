import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type Things, type World } from '../access/make-world.ts'
import { openApiClient } from '../support/api-client.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { type Attackable, at, markOf, pathOf, textsOf, withAt, withBody } from './call-operation.ts'

const db = runtimeDatabase({ SANDBOX: 'true', VTEX_BASE_URL: 'http://127.0.0.1:9/{account}', LOG_LEVEL: 'silent' })
let world: World

beforeAll(async () => {
  world = await makeWorld(db())
  // The first token makes the key that signs it, and says so in the audit.
  await openApiClient(world.users.admin)('GET', '/me')
})

/** The ways in a body that name a thing of one's own, with the foreign thing that could be named instead. */
function swaps(body: unknown, own: Things, foreign: Things): (readonly [way: readonly (string | number)[], id: string])[] {
  return textsOf(body).flatMap((way) => {
    const value = at(body, way)
    const name = (Object.keys(own) as (keyof Things)[]).find((key) => own[key] === value && foreign[key] !== value)
    return name === undefined || !/Ids?$/.test(name) ? [] : [[way, String(foreign[name])] as const]
  })
}

/** Works on those of a list that are there for the person, and answers with how many they were. */
const passesOver = ['retry-notifications', 'remove-from-group', 'untag-influencers']

const cells = withBody.map((attackable) => [`${attackable.operation.method} ${attackable.operation.path}`, attackable] as const)
let tried = 0

test.each(cells)('%s changes nothing for another’s thing in its body', async (_, { operation, bodyFor }: Attackable) => {
  for (const [person, victim] of [
    ['manager', 'foreign'],
    ['influencer', 'colleague'],
    ['influencer', 'foreign'],
    ['finance', 'foreign'],
  ] as const) {
    const body = bodyFor(world.things.own, world)
    for (const [way, id] of swaps(body, world.things.own, world.things[victim])) {
      const before = await markOf(db())
      const { status, text } = await openApiClient(world.users[person])(
        operation.method.toUpperCase(),
        pathOf(operation, world.things.own),
        withAt(body, way, id),
      )
      const refused = [400, 403, 404, 409].includes(status) || passesOver.includes(operation.id)
      expect({ person, way, refused, text }).toMatchObject({ refused: true })
      expect(await markOf(db())).toEqual(before)
      tried += 1
    }
  }
})

test('there were ids to swap', () => {
  expect(tried).toBeGreaterThan(15)
})
