import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { projectDir, sourceFiles } from '#tests/architecture/source-files.ts'
import { columnName } from './owner-of.server.ts'
import { sealedColumns } from './sealed-columns.server.ts'

const schemas = await Promise.all(
  sourceFiles(['db/schema'], /\.ts$/).map(({ path }): Promise<Record<string, unknown>> => import(`${projectDir}/${path}`)),
)
const tables = schemas
  .flatMap((schema) => Object.values(schema))
  .filter((value) => is(value, PgTable))
  .map(getTableConfig)
const bytea = tables.flatMap(({ name, columns }) =>
  columns.filter((column) => column.getSQLType() === 'bytea').map((column) => ({ table: name, column: columnName(column) })),
)
const registered = sealedColumns.map(({ sealed, id }) => ({
  table: getTableConfig(sealed.table).name,
  column: columnName(sealed),
  idIsKey: id.table === sealed.table && id.primary,
}))

test('every column of sealed bytes is known to the rotation of keys, once, by its table’s primary key', () => {
  const sealed = bytea.filter(({ column }) => column.endsWith('_sealed'))
  expect(sealed.length).toBeGreaterThan(5)
  const byName = (a: { table: string; column: string }, b: { table: string; column: string }) =>
    `${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1
  expect([...registered].sort(byName)).toEqual(sealed.map((place) => ({ ...place, idIsKey: true })).sort(byName))
})
