import { getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** The owner of a sealed value: `<table>.<column>:<row id>`, in the database's names. */
export function ownerOf(column: PgColumn, rowId: string): string {
  return `${getTableName(column.table)}.${columnName(column)}:${rowId}`
}

/** As the database writes it: the schema leaves names to the casing. */
export function columnName(column: PgColumn): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name
}
