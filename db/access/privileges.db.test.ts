import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { warnOfOwnerLogin } from '#app/platform/warn-of-owner-login.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { type DatabaseRole, databaseRoles } from './roles.ts'

/** A login for processes alone, as a server with separate logins has it. */
const login = `web_${randomUUID().replaceAll('-', '')}`
let clone: Awaited<ReturnType<typeof cloneDatabase>>
const clients: DatabaseClient[] = []

beforeAll(async () => {
  clone = await cloneDatabase()
  await clone.client.sql.unsafe(
    `create role ${login} login password 'of-processes' in role ${Object.values(databaseRoles).join(', ')}`,
  )
})
afterAll(async () => {
  for (const client of clients) await client.close()
  await clone.client.sql.unsafe(`drop role ${login}`)
  await clone.drop()
})

function connect(role: DatabaseRole): postgres.Sql {
  const url = new URL(clone.url)
  url.username = login
  url.password = 'of-processes'
  const client = createDatabase(url.href, { role, poolSize: 1 })
  clients.push(client)
  return client.sql
}

test('the login of processes works as either role from its first statement on', async () => {
  for (const role of Object.values(databaseRoles)) {
    const url = new URL(clone.url)
    url.username = login
    url.password = 'of-processes'
    const { db, close } = createDatabase(url.href, { role, poolSize: 1 })
    const [row] = await db.execute<{ role: string; login: string }>('select current_user as role, session_user as login')
    await close()
    expect(row).toEqual({ role, login })
  }
})

test('a login that owns the tables is named, one for processes alone is not', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'warn', messageKey: 'event' }, { write: (line: string) => void lines.push(line) })
  expect(await warnOfOwnerLogin({ sql: connect(databaseRoles.system) }, logger)).toBe(false)
  expect(await warnOfOwnerLogin(clone.client, logger)).toBe(true)
  expect(lines.join()).toContain('database.login-owns-tables')
})

test.each([
  'alter table orders disable row level security',
  'alter table ledger_postings disable trigger all',
  'drop policy brand_rows on orders',
  'alter policy own_rows on orders using (true)',
  'create policy mine on orders using (true)',
  'create or replace view access.own_orders (seen) as select id from orders',
  "create or replace function access.brands() returns uuid[] language sql as 'select array_agg(id) from brands'",
  'alter table orders owner to current_user',
  'set session_replication_role = replica',
  'set session authorization postgres',
  'set role postgres',
  'alter role current_user bypassrls',
  'update audit_events set action = action',
  'delete from ledger_postings',
  'truncate orders',
  'delete from commissions',
  'create table public.mine (id int)',
])('processes cannot lift their own limits: %s', async (statement) => {
  const sql = connect(databaseRoles.system)
  await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|0LP01|22023)$/) })
})

test('neither role owns a table or may bypass row security', async () => {
  const rows = await clone.client.sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin, (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = any(${Object.values(databaseRoles)}) order by 1`
  for (const row of rows)
    expect(row).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false, owned: 0 })
  expect(rows).toHaveLength(2)
})
