import { expect, test } from 'vitest'
import { projectDir, sourceFiles } from './source-files.ts'
import { tableOwners, tableWrites } from './table-writes.ts'

const schemaFiles = sourceFiles(['db/schema'], /\.ts$/).map(({ path }) => path)
const schemas = Object.fromEntries(
  await Promise.all(
    schemaFiles.map(async (path) => [path.slice('db/schema/'.length, -'.ts'.length), await import(`${projectDir}/${path}`)]),
  ),
)
const owners = tableOwners(schemas)

/** The room (its schema file's name) that may write from there; null: nobody writes there. */
function roomOf(path: string): string | null {
  return /^app\/(?:features|integrations)\/([\w-]+)\//.exec(path)?.[1] ?? null
}

/** The seed and the platform are no rooms: the one writes through commands, the other keeps no business tables. */
const files = sourceFiles(['app', 'jobs', 'db/seed'], /\.tsx?$/)

test('every table has one room, and there are tables to look at', () => {
  expect(owners.bySqlName.get('role_grants')).toBe('auth')
  expect(owners.bySqlName.get('audit_events')).toBe('audit')
  expect(owners.bySqlName.size).toBeGreaterThan(20)
})

test('a room writes its own tables only; routes, jobs and the web edge write none', () => {
  const foreign = files.flatMap(({ path, text }) =>
    tableWrites(text, owners)
      .filter(({ room }) => room !== roomOf(path))
      .map(({ table, room }) => `${path} writes ${table} of ${room}`),
  )
  expect(foreign).toEqual([])
})

test('the rooms do write', () => {
  const rooms = new Set(files.flatMap(({ path, text }) => tableWrites(text, owners).map(({ room }) => `${roomOf(path)}:${room}`)))
  expect([...rooms]).toEqual(expect.arrayContaining(['auth:auth', 'audit:audit']))
})

test.each([
  ["import { brands } from '#db/schema/brands.ts'\nawait tx\n  .insert(brands)\n  .values({})", 'brands'],
  [
    "import { eq } from 'drizzle-orm'\nimport { roleGrants, users as people } from '#db/schema/auth.ts'\nawait tx.delete(people)",
    'auth',
  ],
  ['await tx.execute(sql`update ledger_accounts set balance = 0`)', 'ledger'],
  ['await tx.execute(sql`\n  insert into audit_events (id) select 1`)', 'audit'],
  ["import { orders } from '#db/schema/orders.ts'\nawait tx.execute(sql`insert into $" + '{orders} (id) values (1)`)', 'orders'],
])('a write is seen: %s', (text, room) => {
  expect(tableWrites(text, owners).map((write) => write.room)).toEqual([room])
})

test.each([
  "import { users } from '#db/schema/auth.ts'\nconst rows = await tx.select().from(users)",
  "createHash('sha256').update(token).digest()",
  '/** insert into audit_events happens elsewhere */',
  'await tx.execute(sql`select 1 from users for update`)',
])('what only reads is not a write: %s', (text) => {
  expect(tableWrites(text, owners)).toEqual([])
})
