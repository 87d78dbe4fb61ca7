import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** The edge hands pages and operations their transactions (`visitor.read`, `runCommand`, the API's `ctx`); who opens one says for whom. */
const edges: Readonly<Record<string, string>> = {
  'app/http/answer-csv.server.ts': 'COPY, in the scope that the export gives it',
  'app/http/bearer.server.ts': 'sign-in opens its own transactions, as a part of the system',
  'app/http/sign-in.server.ts': 'sign-in opens its own transactions, as a part of the system',
  'app/routes/api/operations/export-commissions.server.ts': 'COPY, in the scope that the export gives it',
  'app/routes/api/operations/export-orders.server.ts': 'COPY, in the scope that the export gives it',
  'app/routes/api/operations/export-policy-consents.server.ts': 'COPY, in the scope that the export gives it',
  'app/routes/probes/answer-readiness.server.ts': 'looks at the database itself',
  'app/routes/vtex/vtex-client.server.ts': 'the budget of a VTEX account is the platform’s',
  'app/routes/webhooks/receive-vtex-hook.server.ts': 'the inbox is the platform’s',
}

/** Uses of the process's database that are not `inScope(database().db, …)` or `asSystem(database().db, …)`. */
function unscopedUses(text: string): string[] {
  const code = text.replace(/\s+/g, ' ').replace(/\b(inScope|asSystem)\( ?database\(\)\.db\b/g, '')
  return [...code.matchAll(/.{0,40}\bdatabase\(\).{0,40}/g)].map(([use]) => use)
}

test('pages, operations and the web edge ask the database in a scope', () => {
  const files = sourceFiles(['app/http', 'app/routes'], /\.tsx?$/).filter(({ path }) => edges[path] === undefined)
  const strays = files.flatMap(({ path, text }) => unscopedUses(text).map((use) => `${path}: ${use}`))
  expect(strays).toEqual([])
})

test('each exception is one', () => {
  const files = new Map(sourceFiles(['app/http', 'app/routes'], /\.tsx?$/).map(({ path, text }) => [path, text]))
  for (const path of Object.keys(edges)) expect(unscopedUses(files.get(path) ?? ''), path).not.toEqual([])
})

test.each([
  'const rows = await listOrders(database().db, input, actor)',
  'await database().db.transaction((tx) => work(tx))',
  'const { db } = database()',
  'await database().sql`select 1`',
])('a question without a scope is seen: %s', (text) => {
  expect(unscopedUses(text)).toHaveLength(1)
})

test('a scope over several lines is one', () => {
  expect(unscopedUses('await inScope(\n  database().db,\n  actor,\n  work,\n)')).toEqual([])
})
