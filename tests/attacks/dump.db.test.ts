import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replaceRecoveryCodes } from '#app/features/auth/commands/replace-recovery-codes.server.ts'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { storage, vault } from '#app/platform/runtime.server.ts'
import { makeBrand, makeVtexConnection } from '../factories/make-brand.ts'
import { makePolicy } from '../factories/make-policy.ts'
import { makeUser } from '../factories/make-user.ts'
import { as, testNow } from '../support/acting.ts'
import { openApiClient } from '../support/api-client.ts'
import { captureLogs } from '../support/capture-logs.ts'
import { completeApplication, mailedToken } from '../support/complete-application.ts'
import { makeTotp } from '../support/make-factor.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'dump-'))
const db = runtimeDatabase({ DATA_DIR: folder, LOG_LEVEL: 'debug' })
const logs = captureLogs()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What nobody may read who holds the tables, the logs and the files, by what it is. */
const planted: Record<string, string> = {
  'bank account': '48210937765',
  document: '1029384756',
  password: 'correct-horse-battery-staple-77',
  'VTEX app key': 'vtexappkey-plantado-QWERTY',
  'VTEX app token': 'PLANTEDTOKENPLANTEDTOKENPLANTED',
  'webhook secret': 'planted-webhook-secret-123456',
  'signing key': 'planted-signing-key-1234567890',
  'content of a paper': 'CEDULA DE CIUDADANIA 1029384756 PLANTADA',
}

beforeAll(async () => {
  const brand = await makeBrand(db())
  for (const kind of ['terms', 'privacy'] as const) await makePolicy(db(), { kind, brandId: brand.id })
  await makeVtexConnection(db(), brand.id, {
    vault: vault(),
    appKey: planted['VTEX app key']!,
    appToken: planted['VTEX app token']!,
    webhookSecret: planted['webhook secret']!,
    signingKey: planted['signing key']!,
  })
  const facts = { documentNumber: planted.document!, accountNumber: planted['bank account']! }
  const { applicationId, resumeToken } = await completeApplication(db(), brand.id, facts)
  planted['resume token'] = resumeToken
  planted['token of a link'] = await mailedToken(db(), applicationId)
  const user = await makeUser(db(), { password: planted.password!, grants: [{ role: 'admin', brandId: null }] })
  planted['secret of an authenticator'] = (await makeTotp(db(), user.id, vault())).secret
  for (const [index, code] of (await replaceRecoveryCodes(db(), user.id, testNow)).entries())
    planted[`recovery code ${index}`] = code
  const session = await startSession(
    db(),
    { presentedToken: null, userAgent: null },
    { ...as(user.actor, new Date()), actor: user.actor },
  )
  planted['token of a session'] = session.token
  const wrong = await openApiClient()('POST', '/auth/token', { email: user.email, password: `${planted.password}x` })
  expect(wrong.status).toBe(401)
  const other = await makeUser(db(), { password: planted.password! })
  const { status, json } = await openApiClient()('POST', '/auth/token', { email: other.email, password: planted.password })
  expect(status).toBe(200)
  for (const [name, value] of Object.entries(json as Record<string, unknown>))
    if (typeof value === 'string' && value.length > 30) planted[`${name} of the API`] = value
  await storage().put('influencers.kyc/planted', Buffer.from(planted['content of a paper']!))
  expect((await storage().get('influencers.kyc/planted')).toString()).toBe(planted['content of a paper'])
})

/** The ways in which a value could lie about: as it is, in base64 (at each of the three offsets), in hex; each in any case. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return text.slice(offset === 0 ? 0 : offset + 1, -1)
  })
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  return [value, value.replaceAll('-', ''), bytes.toString('hex'), ...base64, ...url].map((form) => form.toLowerCase())
}

function foundIn(text: string): string[] {
  const lower = text.toLowerCase()
  return Object.entries(planted).flatMap(([name, value]) => (formsOf(value).some((form) => lower.includes(form)) ? [name] : []))
}

test('what is looked for would be found', () => {
  expect(Object.keys(planted).length).toBeGreaterThan(20)
  const number = planted['bank account']!
  for (const text of [number, Buffer.from(number).toString('base64'), Buffer.from(`xy${number}z`).toString('base64')])
    expect(foundIn(`{"a":"${text}"}`)).toEqual(['bank account'])
  expect(foundIn(`\\x00${Buffer.from(number).toString('hex')}ff`)).toEqual(['bank account'])
})

test('a dump of the database holds none of it, in any table', async () => {
  const tables = await db().execute<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
  expect(tables.length).toBeGreaterThan(50)
  const found: string[] = []
  let rows = 0
  for (const { name } of tables) {
    const texts = await db().execute<{ row: string }>(sql`select r::text as row from ${sql.raw(name)} r`)
    rows += texts.length
    found.push(...texts.flatMap(({ row }) => foundIn(row).map((what) => `${name}: ${what}`)))
  }
  expect(rows).toBeGreaterThan(60)
  expect([...new Set(found)]).toEqual([])
})

test('the logs of all this hold none of it, nor an address of anybody', () => {
  const text = JSON.stringify(logs())
  expect(logs().length).toBeGreaterThan(0)
  expect(foundIn(text)).toEqual([])
  expect(text).not.toMatch(/@example\.com/)
})

test('files hold none of it', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const stored = files.filter(({ parentPath }) => parentPath.includes('storage'))
  expect(stored.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files)
    expect({ name, found: foundIn(readFileSync(join(parentPath, name), 'latin1')) }).toMatchObject({ found: [] })
})
