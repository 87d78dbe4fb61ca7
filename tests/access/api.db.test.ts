import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Operation } from '#app/http/api/operation.ts'
import { operations } from '#app/routes/api/operations.server.ts'
import { type ApiAnswer, openApiClient } from '../support/api-client.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { apiExpectations } from './api-expectations.ts'
import { type Outcome, rules } from './expectations.ts'
import { makeWorld, owners, type Person, people, type Things, type World } from './make-world.ts'

const db = runtimeDatabase({
  SANDBOX: 'true',
  VTEX_BASE_URL: 'http://127.0.0.1:9/{account}',
  LOG_LEVEL: 'silent',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '100000',
  RATE_LIMIT_USER_PER_MINUTE: '100000',
})
const validator = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(validator)
let world: World

beforeAll(async () => {
  world = await makeWorld(db())
  validator.addSchema((await openApiClient()('GET', '/openapi.json')).json, 'api')
})

const clientOf = (person: Person) => openApiClient(person === 'anonymous' ? undefined : world.users[person])
const filled = (path: string, things: Things) => path.replace(/\{(\w+)\}/g, (_, name: keyof Things) => things[name])

/**
 * Refused by who asks, or not: what is asked may still break another rule, or meet a VTEX that nobody runs here. Input that the schema
 * refuses proves nothing. Who is asked to prove once more who they are may do it.
 */
function outcomeOf({ status, json, text }: ApiAnswer): Outcome | string {
  if (status === 401) return 'who-are-you'
  if (status === 403 && json?.code !== 'auth.step-up-needed') return 'forbidden'
  if (status === 404) return 'not-found'
  return status < 300 || [400, 403, 409, 503].includes(status) === (json?.code?.startsWith('api.') === false) ? 'allowed' : text
}

async function auditedChanges(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`select count(*)::int as count from audit_events`)
  return row!.count
}

function expectToFit({ id, method, path, status }: Operation, answer: ApiAnswer): void {
  const pointer = `/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}/content/application~1json/schema`
  const fits = validator.getSchema(`api#${encodeURI(pointer)}`)
  if (fits === undefined) throw new Error(`${id} has no schema at ${pointer}`)
  expect(fits(answer.json) ? [] : fits.errors).toEqual([])
}

test('every operation has an expectation, and every expectation an operation', () => {
  expect(Object.keys(apiExpectations).sort()).toEqual(operations.map(({ id }) => id).sort())
})

const cells = operations.flatMap((operation) =>
  people.map((person) => [`${operation.method} ${operation.path}`, person, operation] as const),
)

test.each(cells)('%s by %s', async (_, person, operation) => {
  const expectation = apiExpectations[operation.id]
  if (expectation === undefined) throw new Error(`say in api-expectations.ts who may ${operation.id}`)
  const [access, bodyFor] = typeof expectation === 'string' ? [expectation, () => undefined] : expectation
  const namesThing = operation.path.includes('{') || bodyFor(world.things.own, world) !== undefined
  for (const owner of access === 'admin' || !namesThing ? (['own'] as const) : owners) {
    const things = world.things[owner]
    const before = await auditedChanges()
    const answer = await clientOf(person)(operation.method.toUpperCase(), filled(operation.path, things), bodyFor(things, world))
    const expected = rules[access](person, owner)
    expect({ owner, outcome: outcomeOf(answer) }).toEqual({ owner, outcome: expected })
    if (expected !== 'allowed') expect(await auditedChanges()).toBe(before)
    else if (answer.status < 300 && operation.mediaType === undefined) expectToFit(operation, answer)
  }
})

/** Ids that a list shows its readers, by what it lists. */
const listed: Readonly<Record<string, keyof Things>> = {
  'list-audit-events': 'campaignId',
  'list-users': 'userId',
  'list-invitations': 'invitationId',
  'list-api-clients': 'clientId',
  'list-brands': 'brandId',
  'list-data-requests': 'requestId',
  'list-policies': 'policyId',
  'list-campaigns': 'campaignId',
  'list-influencers': 'influencerId',
  'list-members': 'memberId',
  'list-applications': 'applicationId',
  'list-codes': 'codeId',
  'list-code-batches': 'batchId',
  'list-code-requests': 'codeRequestId',
  'list-my-near-misses': 'nearMissId',
  'list-orders': 'orderId',
  'list-commissions': 'commissionId',
  'list-statements': 'statementId',
  'list-postings': 'influencerId',
  'list-notifications': 'notificationId',
  'list-emails': 'emailId',
}
const lists = operations.filter(({ method, path, input }) => method === 'get' && 'cursor' in input.shape && !path.includes('{'))

test('every list is looked at for what it shows', () => {
  expect(lists.map(({ id }) => id).sort()).toEqual(Object.keys(listed).sort())
})

const readers = ['admin', 'manager', 'finance', 'auditor', 'influencer'] as const

test.each(lists.flatMap(({ id, path }) => readers.map((person) => [path, person, id] as const)))(
  '%s shows %s their own, and nothing of others',
  async (path, person, id) => {
    const { status, text } = await clientOf(person)('GET', `${path}?limit=200`)
    if (status === 403) return expect(['staff-read', 'auditor-read', 'admin', 'influencer']).toContain(apiExpectations[id])
    const shown = owners.filter((owner) => text.includes(`"${world.things[owner][listed[id]!]}"`))
    const expected = { admin: owners, influencer: ['own'] }[person as string] ?? ['own', 'colleague']
    expect(shown).toEqual(expected)
  },
)
