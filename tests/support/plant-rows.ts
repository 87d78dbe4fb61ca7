import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'

/** Ids by table: what foreign keys of later rows point at. */
export type Planted = Record<string, string>
type Values = Readonly<Record<string, unknown>>

type Column = {
  table_name: string
  name: string
  type: string
  not_null: boolean
  has_default: boolean
  refers_to: string | null
  words: string | null
}

/** The tables of the schema and how to fill them, read from the catalogue: parents before children. */
export async function readCatalogue(sql: postgres.Sql): Promise<ReadonlyMap<string, readonly Column[]>> {
  const columns = await sql<Column[]>`
    select c.relname as table_name, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as not_null,
      a.atthasdef or a.attidentity <> '' as has_default,
      (select k.confrelid::regclass::text from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]) as refers_to,
      (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''::text') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as words
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname, a.attnum`
  const ordered = new Map<string, readonly Column[]>()
  const visited = new Set<string>()
  const add = (table: string) => {
    if (visited.has(table)) return
    visited.add(table)
    const own = columns.filter((column) => column.table_name === table)
    for (const { refers_to: parent } of own) if (parent !== null) add(parent)
    ordered.set(table, own)
  }
  for (const { table_name: table } of columns) add(table)
  return ordered
}

/**
 * One row in each of the tables, each pointing at the rows before it: `planted` gains their ids. Values that the columns' types and lists of
 * words do not give come from `special`. Triggers and foreign keys sleep meanwhile: the connection must be the superuser's.
 */
export async function plantRows(
  sql: postgres.Sql,
  catalogue: ReadonlyMap<string, readonly Column[]>,
  planted: Planted,
  special: (planted: Planted) => Readonly<Record<string, Values>>,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const [table, columns] of catalogue) {
      if (planted[table] !== undefined) continue
      const given = special(planted)[table] ?? {}
      const row: Record<string, unknown> = {}
      for (const column of columns) {
        const value = given[column.name] === undefined ? valueFor(column, planted) : given[column.name]
        if (value !== undefined) row[column.name] = value
      }
      const [added] = await tx`
        insert into ${tx(table)} (${tx(Object.keys(row))}) select ${tx(Object.keys(row))}
        from json_populate_record(null::${tx(table)}, ${JSON.stringify(row)}::text::json) returning to_jsonb(${tx(table)}.*) as row`
      planted[table] = String((added!.row as Values).id ?? '')
    }
  })
}

/** Each row its own day: some tables have one row a day. */
let days = 0
function nextDay(): string {
  days += 1
  return new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10)
}

const filled: Readonly<Record<string, () => unknown>> = {
  uuid: () => randomUUID(),
  text: () => `t-${randomUUID().slice(0, 8)}`,
  character: () => 'COP',
  'timestamp with time zone': () => '2026-03-10T15:00:00Z',
  date: nextDay,
  bigint: () => 1,
  integer: () => 1,
  smallint: () => 1,
  boolean: () => false,
  jsonb: () => ({}),
  json: () => ({}),
  bytea: () => '\\x00',
  'text[]': () => [],
  'uuid[]': () => [],
}

function valueFor(
  { type, refers_to: parent, words, not_null: isNeeded, has_default: hasDefault }: Column,
  planted: Planted,
): unknown {
  if (parent !== null && (planted[parent] ?? '') !== '') return planted[parent]
  if (!isNeeded || hasDefault) return undefined
  return words ?? filled[type]?.()
}
