import { is, SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type IndexColumn, type PgColumn, PgDialect, PgTable } from 'drizzle-orm/pg-core'
import type { MigrationFacts } from './migration-facts.ts'

export type ColumnDescription = {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly isPrimary: boolean
  /** The table that it points at. */
  readonly target: string | null
  readonly default: string | null
  /** The words that a text column may hold; empty when it holds any. */
  readonly words: readonly string[]
}

export type IndexDescription = {
  readonly name: string
  readonly isUnique: boolean
  readonly columns: readonly string[]
  readonly method: string
  readonly where: string | null
}

export type TableDescription = {
  readonly name: string
  readonly columns: readonly ColumnDescription[]
  readonly indexes: readonly IndexDescription[]
  readonly checks: readonly { readonly name: string; readonly condition: string }[]
  readonly triggers: MigrationFacts['triggers']
}

const dialect = new PgDialect({ casing: 'snake_case' })

/** Every table among the values of a drizzle schema, with what the migrations add by hand, by name. Names as PostgreSQL knows them. */
export function describeSchema(schema: Readonly<Record<string, unknown>>, facts: MigrationFacts): TableDescription[] {
  return Object.values(schema)
    .filter((value): value is PgTable => is(value, PgTable))
    .map((table) => describeTable(table, facts))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}

function describeTable(table: PgTable, facts: MigrationFacts): TableDescription {
  const { name, columns, indexes, checks, foreignKeys, primaryKeys } = getTableConfig(table)
  const targets = new Map(facts.foreignKeys.filter((key) => key.table === name).map((key) => [key.column, key.target]))
  for (const key of foreignKeys) {
    const { columns, foreignTable } = key.reference()
    for (const column of columns) targets.set(nameOf(column), getTableConfig(foreignTable).name)
  }
  const primary = new Set(primaryKeys.flatMap((key) => key.columns.map(nameOf)))
  return {
    name,
    columns: columns.map((column) => ({
      name: nameOf(column),
      type: typeOf(column),
      isNullable: !column.notNull,
      isPrimary: column.primary || primary.has(nameOf(column)),
      target: targets.get(nameOf(column)) ?? null,
      default: defaultOf(column),
      words: column.enumValues ?? [],
    })),
    indexes: indexes.map(({ config }) => ({
      name: config.name ?? '',
      isUnique: config.unique,
      columns: config.columns.map((part) => partOf(part as SQL | IndexColumn)),
      method: config.method ?? 'btree',
      where: config.where === undefined ? null : textOf(config.where),
    })),
    checks: checks.map((check) => ({ name: check.name, condition: textOf(check.value) })),
    triggers: facts.triggers.filter((trigger) => trigger.table === name),
  }
}

function nameOf(column: PgColumn): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name
}

function typeOf(column: PgColumn): string {
  return column.getSQLType().replace('timestamp with time zone', 'timestamptz')
}

function defaultOf(column: PgColumn): string | null {
  if (column.generatedIdentity !== undefined) return 'identity'
  if (column.defaultFn !== undefined) return 'uuid v7'
  if (column.default === undefined) return null
  if (is(column.default, SQL)) return textOf(column.default)
  return column.default === '' ? "''" : String(column.default)
}

function partOf(part: SQL | IndexColumn): string {
  if (is(part, SQL)) return textOf(part)
  const { name, keyAsName, indexConfig } = part as PgColumn & { readonly indexConfig?: { readonly opClass?: string } }
  return [keyAsName ? toSnakeCase(name) : name, ...(indexConfig?.opClass ? [indexConfig.opClass] : [])].join(' ')
}

/** A condition as SQL, without the quotes and table names that the driver needs and nobody reads. */
function textOf(condition: SQL): string {
  const { sql, params } = dialect.sqlToQuery(condition)
  if (params.length > 0) throw new Error(`a condition of the schema has parameters: ${sql}`)
  return sql.replace(/"\w+"\."(\w+)"/g, '$1').replaceAll('"', '')
}
