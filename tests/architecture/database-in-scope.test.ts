import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** The edge hands pages and operations their transactions (`visitor.read`, `runCommand`, the API's `ctx`); who opens one says for whom. */
const inScope = /\b(inScope|asSystem)\( ?database\(\)\.db\b/g

/** Other uses, each with its reason. */
const exceptions: readonly (readonly [string, RegExp])[] = [
  ['COPY, in the scope that the export gives it', /\b(export\w+|open)\(database\(\)/g],
  [
    'sign-in opens its own transactions, as a part of the system',
    /\b(checkCredentials|checkCurrentPassword|checkSecondFactor|checkPasskey|signInByPasskey|askPasswordReset)\( ?database\(\)\.db\b/g,
  ],
  ['looks at the database itself', /\bcheckReadiness\(database\(\)/g],
  ['the budget of a VTEX account is the platform’s', /\bcreatePostgresBudget\(\{ sql: database\(\)\.sql\b/g],
  ['requests are counted by keyed hashes alone, outside of any transaction', /\blimits\(database\(\)\.db\)/g],
  ['the inbox is the platform’s', /\bNotificationBatcher\(database\(\)\.sql\)/g],
]

function unscopedUses(text: string): string[] {
  const line = text.replace(/\s+/g, ' ')
  const rest = [inScope, ...exceptions.map(([, use]) => use)].reduce((code, use) => code.replace(use, ''), line)
  return [...rest.matchAll(/.{0,40}\bdatabase\(\).{0,40}/g)].map(([use]) => use)
}

const files = sourceFiles(['app/http', 'app/routes'], /\.tsx?$/)

test('pages, operations and the web edge ask the database in a scope', () => {
  expect(files.flatMap(({ path, text }) => unscopedUses(text).map((use) => `${path}: ${use}`))).toEqual([])
})

test.each(exceptions)('an exception is one: %s', (_reason, use) => {
  expect(files.some(({ text }) => text.replace(/\s+/g, ' ').match(use) !== null)).toBe(true)
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
