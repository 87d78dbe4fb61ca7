import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, char, customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'

/** Time-ordered uuid primary key: new rows land at the end of the index. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7)

/** Surrogate key of append-only tables that grow without end. */
export const sequenceId = () => bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity()

/** An instant; the only date type in the schema besides calendar days. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** Minor units of the row's currency. */
export const minorUnits = () => bigint({ mode: 'bigint' })

/** ISO 4217 code. */
export const currencyCode = () => char({ length: 3 })

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** Words to be found by; the driver hands them over as text. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' })

/** A value sealed by the vault, bound to its row. */
export const sealedBytes = () => bytea()

/** CHECK condition that a text column holds one of the domain's words. */
export function isOneOf(column: AnyPgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', '))})`
}
