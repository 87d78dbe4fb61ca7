import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#app/domain/period.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { auditEvents, auditSeals } from '#db/schema/audit.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { linkEvents } from '../commands/link-events.server.ts'
import { sealDay } from '../commands/seal-day.server.ts'
import type { Finding } from './finding.ts'
import { auditSigner, auditVerifier } from './signing.server.ts'
import { verifyTrail } from './verify-trail.server.ts'

const key = deriveKeys(Buffer.alloc(32, 7)).auditSigning
const signer = auditSigner(key)
const thief = auditSigner(deriveKeys(Buffer.alloc(32, 8)).auditSigning)
const yesterday = addDays(new Date().toISOString().slice(0, 10), -1)
const [first, second] = [addDays(yesterday, -1), yesterday]

let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeEach(async () => {
  database = await cloneDatabase()
  await write(first, 4)
  await write(second, 5)
  await link()
  for (const day of [first, second]) await seal(day)
})
afterEach(() => database.drop())

const db = () => database.client.db

async function write(day: string, count: number): Promise<void> {
  const at = new Date(`${day}T12:00:00.000Z`)
  const facts = { occurredAt: at, recordedAt: at, actorKind: 'system', actorId: 'test', subjectType: 'thing' } as const
  await db()
    .insert(auditEvents)
    .values(
      Array.from({ length: count }, (_, index) => ({
        ...facts,
        action: 'test.change-thing',
        subjectId: `${day}-${index}`,
        after: { name: `n${index}`, amount: 0.1 },
        requestId: 'request',
      })),
    )
}

const link = (by = signer) => db().transaction((tx) => linkEvents(tx, { limit: 100, signer: by }))
const seal = (day: string, by = signer) => db().transaction((tx) => sealDay(tx, { day, sealedAt: new Date(), signer: by }))

async function verify(): Promise<string[]> {
  const findings: Finding[] = []
  await db().transaction((tx) => verifyTrail(tx, auditVerifier(key), (finding) => findings.push(finding)))
  return findings.map(({ kind, id }) => `${kind} ${id}`)
}

/** As the owner of the tables, who may take the trigger away. */
async function tamper(statement: string): Promise<void> {
  for (const table of ['audit_events', 'audit_links', 'audit_seals'])
    await db().execute(sql.raw(`alter table ${table} disable trigger append_only`))
  await db().execute(sql.raw(statement))
}

test('an untouched trail is whole, and says how far it is sealed', async () => {
  const facts = await db().transaction((tx) => verifyTrail(tx, auditVerifier(key), () => expect.unreachable()))
  expect(facts).toEqual({ eventCount: 9, sealCount: 2, sealedThrough: second })
})

test('the public half of the key is enough to prove it', async () => {
  const { publicKeys } = auditVerifier(key)
  await db().transaction((tx) => verifyTrail(tx, auditVerifier([...publicKeys.values()]), () => expect.unreachable()))
})

test('after a new master key the seals of the one before still count', async () => {
  const { auditSigning } = deriveKeys(Buffer.alloc(32, 6), [Buffer.alloc(32, 7)])
  await db().transaction((tx) => verifyTrail(tx, auditVerifier(auditSigning), () => expect.unreachable()))
})

test.each([
  "actor_id = 'other'",
  "after = jsonb_set(after, '{name}', '\"other\"')",
  "after = jsonb_set(after, '{amount}', '0.10000000000000000001')",
  "occurred_at = occurred_at + interval '1 microsecond'",
  "origin = '203.0.113.0/24'",
  "client_id = '00000000-0000-7000-8000-000000000000'",
  'before = after',
  "brand_id = '00000000-0000-7000-8000-000000000000'",
  "subject_id = 'other'",
  "request_id = 'other'",
])('a row that was changed is named, and no other: %s', async (change) => {
  await tamper(`update audit_events set ${change} where id = 6`)
  expect(await verify()).toEqual(['event-changed 6'])
})

test('a row that was removed is named by its link', async () => {
  await tamper('delete from audit_events where id = 6')
  expect(await verify()).toEqual(['event-removed 6'])
})

test('a row removed with its link leaves a gap in the numbers', async () => {
  await tamper('delete from audit_events where id = 6; delete from audit_links where event_id = 6')
  expect(await verify()).toEqual([`event-removed ${second}#2`])
})

test('the first rows of a day cannot be cut off', async () => {
  await tamper('delete from audit_events where id <= 2; delete from audit_links where event_id <= 2')
  expect(await verify()).toEqual([`event-removed ${first}#1`, `event-removed ${first}#2`, `day-differs ${first}`])
})

test('nor the last, of which the seal tells', async () => {
  await tamper('delete from audit_events where id >= 8; delete from audit_links where event_id >= 8')
  expect(await verify()).toEqual(['link-unsigned 7', `event-removed ${second}#4`, 'event-removed 9', `day-differs ${second}`])
})

test('a whole day taken away with its seal is missed, at the end and before it', async () => {
  await tamper(
    `delete from audit_events where id <= 4; delete from audit_links where event_id <= 4; delete from audit_seals where day = '${first}'`,
  )
  expect(await verify()).toEqual([`seal-removed ${first}`])
  await tamper(
    `delete from audit_events; delete from audit_links where day = '${second}'; delete from audit_seals where day = '${second}'`,
  )
  await write(addDays(first, -3), 1)
  await link()
  const ended = [-3, -2, -1, 0].map((days) => `day-unsealed ${addDays(first, days)}`)
  expect((await verify()).slice(0, ended.length)).toEqual(ended)
})

test('a row put into a sealed day is named', async () => {
  await tamper(`insert into audit_events (occurred_at, recorded_at, actor_kind, actor_id, action, subject_type, subject_id, request_id)
    overriding system value select occurred_at, recorded_at, actor_kind, actor_id, action, subject_type, 'planted', request_id from audit_events where id = 6`)
  expect(await verify()).toEqual(['event-inserted 10'])
  await link()
  expect(await verify()).toEqual(['event-late 10'])
})

test('a row that the linker should have seen long ago is named', async () => {
  await db().execute(sql`
    insert into audit_events (occurred_at, recorded_at, actor_kind, actor_id, action, subject_type, subject_id, request_id)
    select now(), greatest(now() - interval '2 hours', date_trunc('day', now(), 'UTC')), 'system', 'test', 'test.change-thing', 'thing', 'x', 'r'`)
  const overdue = new Date().getUTCHours() >= 1 ? ['event-unlinked 10'] : []
  expect(await verify()).toEqual(overdue)
})

test('who recomputes the chain after a change is found by the signatures that only the key can make', async () => {
  await tamper(
    "update audit_events set actor_id = 'other' where id = 6; delete from audit_links where event_id >= 5; delete from audit_seals where day >= '" +
      second +
      "'",
  )
  await link(thief)
  await seal(second, thief)
  expect(await verify()).toEqual([`seal-signature-wrong ${second}`, 'link-signature-wrong 9'])
})

test('a seal that was edited is named', async () => {
  await tamper(`update audit_seals set event_count = 4 where day = '${second}'`)
  expect(await verify()).toEqual([`seal-changed ${second}`, `day-differs ${second}`])
})

test('the database refuses to change the chain and its seals', async () => {
  for (const table of ['audit_events', 'audit_links', 'audit_seals', 'audit_verifications', 'audit_exports']) {
    await expect(db().execute(sql.raw(`delete from ${table}`))).rejects.toMatchObject({ cause: { code: '23001' } })
    await expect(db().execute(sql.raw(`truncate ${table}`))).rejects.toMatchObject({ cause: { code: '23001' } })
  }
  await expect(db().update(auditSeals).set({ eventCount: 0 })).rejects.toMatchObject({ cause: { code: '23001' } })
})
