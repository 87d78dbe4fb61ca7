import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#app/domain/period.ts'
import { auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { verifyTrail } from '#app/features/audit/trail/verify-trail.server.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { auditEvents, auditLinks, auditSeals } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { carryAuditTrail } from './carry-audit-trail.ts'

const keys = deriveKeys(Buffer.alloc(32, 7))
const today = new Date().toISOString().slice(0, 10)
const yesterday = addDays(today, -1)
let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeEach(async () => {
  database = await cloneDatabase()
})
afterEach(() => database.drop())

const carry = (settleMs = 2000) =>
  carryAuditTrail({ database: database.client, keys, logger: pino({ level: 'silent' }) }, { settleMs })

function write(tx: Tx, day: string, count = 1) {
  const at = new Date(`${day}T00:00:00.000Z`)
  const facts = {
    occurredAt: at,
    recordedAt: at,
    actorKind: 'system',
    actorId: 'test',
    action: 'test.do',
    subjectType: 'thing',
  } as const
  const rows = Array.from({ length: count }, (_, index) => ({ ...facts, subjectId: String(index), requestId: 'r' }))
  return tx.insert(auditEvents).values(rows)
}

const chain = () =>
  database.client.db
    .select({ id: auditLinks.eventId, day: auditLinks.day, position: auditLinks.position })
    .from(auditLinks)
    .orderBy(auditLinks.day, auditLinks.position)
const sealedDays = async () =>
  (await database.client.db.select().from(auditSeals).orderBy(auditSeals.day)).map(({ day, eventCount }) => [day, eventCount])

async function findings(): Promise<unknown[]> {
  const found: unknown[] = []
  await database.client.db.transaction((tx) =>
    verifyTrail(tx, auditVerifier(keys.auditSigning), (finding) => found.push(finding)),
  )
  return found
}

/** A transaction of somebody else, open until it is told to end. */
async function openTransaction(work: (tx: Tx) => Promise<unknown>) {
  let end = () => {}
  const released = new Promise<void>((resolve) => {
    end = resolve
  })
  let began = () => {}
  const working = new Promise<void>((resolve) => {
    began = resolve
  })
  const done = database.client.db.transaction(async (tx) => {
    await work(tx)
    began()
    await released
  })
  await working
  return {
    commit() {
      end()
      return done
    },
  }
}

test('days are linked and sealed in their order, empty ones too, and the present one stays open', async () => {
  const first = addDays(today, -4)
  await write(database.client.db, first, 3)
  await write(database.client.db, yesterday, 2)
  await write(database.client.db, today, 2)
  expect(await carry()).toEqual({ linked: 7, sealed: isRested() ? 4 : 3 })
  expect((await sealedDays()).slice(0, 3)).toEqual([
    [first, 3],
    [addDays(today, -3), 0],
    [addDays(today, -2), 0],
  ])
  expect(await findings()).toEqual([])
  expect(await carry()).toEqual({ linked: 0, sealed: 0 })
})

test('an event that commits after a later one is linked behind it, and nothing is missed', async () => {
  const slow = await openTransaction((tx) => write(tx, today))
  await write(database.client.db, today)
  await carry()
  expect(await chain()).toEqual([{ id: 2n, day: today, position: 1 }])
  await slow.commit()
  await carry()
  expect(await chain()).toEqual([
    { id: 2n, day: today, position: 1 },
    { id: 1n, day: today, position: 2 },
  ])
  expect(await findings()).toEqual([])
})

test('a day is not sealed while a transaction of its time is open', async () => {
  const day = addDays(today, -2)
  await write(database.client.db, day)
  const slow = await openTransaction((tx) => write(tx, day))
  expect(await carry(300)).toEqual({ linked: 1, sealed: 0 })
  expect(await sealedDays()).toEqual([])
  await slow.commit()
  await carry()
  expect((await sealedDays())[0]).toEqual([day, 2])
  expect(await findings()).toEqual([])
})

test('two linkers at once make one chain', async () => {
  await write(database.client.db, today, 5000)
  const runs = await Promise.all([carry(), carry(), carry()])
  expect(runs.reduce((sum, { linked }) => sum + linked, 0)).toBe(5000)
  expect((await chain()).map(({ position }) => position)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1))
  expect(await findings()).toEqual([])
})

test('commands write while a linker holds the chain', async () => {
  const linker = await openTransaction((tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit:chain'))`))
  await database.client.db.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '200ms'`)
    await write(tx, today)
  })
  await linker.commit()
  expect(await carry()).toMatchObject({ linked: 1 })
})

/** Yesterday is sealed some minutes after midnight. */
function isRested(): boolean {
  return Date.now() - Date.parse(today) >= 5 * 60_000
}
