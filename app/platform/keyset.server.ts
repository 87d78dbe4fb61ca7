import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { DomainError } from '#app/domain/errors.ts'

export type Page<T> = { readonly items: T[] /** Null on the last page. */; readonly nextCursor: string | null }

/** Where a row stands in a list: an instant (millisecond precision, as every instant of ours is written) and its uuid. */
export type KeysetKey = { readonly at: Date; readonly id: string }

const CursorParts = z.tuple([z.iso.datetime(), z.uuid()])

/** Opaque text of a key: base64url. It holds nothing that its list does not show, so it needs no signature. */
export function encodeCursor(key: KeysetKey): string {
  return Buffer.from(JSON.stringify([key.at.toISOString(), key.id])).toString('base64url')
}

/** @throws DomainError page.invalid-cursor */
export function decodeCursor(cursor: string): KeysetKey {
  const parts = CursorParts.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parts.success) throw new DomainError('invalid', 'page.invalid-cursor', { field: 'cursor' })
  return { at: new Date(parts.data[0]), id: parts.data[1] }
}

/** Order of a list, newest first; stable because the id decides between equal instants. */
export function newestFirst(at: AnyColumn, id: AnyColumn): SQL[] {
  return [desc(at), desc(id)]
}

/** The opposite of `newestFirst`. */
export function oldestFirst(at: AnyColumn, id: AnyColumn): SQL[] {
  return [asc(at), asc(id)]
}

/** Condition of the rows that follow the cursor in `newestFirst`; undefined on the first page. @throws DomainError page.invalid-cursor */
export function afterCursor(at: AnyColumn, id: AnyColumn, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  return sql`(${at}, ${id}) < ${keyOfCursor(cursor)}`
}

/** Condition of the rows that follow the cursor in `oldestFirst`; undefined on the first page. @throws DomainError page.invalid-cursor */
export function afterCursorOldestFirst(at: AnyColumn, id: AnyColumn, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  return sql`(${at}, ${id}) > ${keyOfCursor(cursor)}`
}

function keyOfCursor(cursor: string): SQL {
  const key = decodeCursor(cursor)
  return sql`(${key.at.toISOString()}::timestamptz, ${key.id}::uuid)`
}

/** Cuts the row that was read beyond the page (`limit + 1`) and turns it into the cursor. */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => KeysetKey): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}

/** The id that a cursor of a list by sequence number (`toSequencePage`) stands at. @throws DomainError page.invalid-cursor */
export function decodeSequenceCursor(cursor: string): bigint {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!/^\d{1,18}$/.test(text)) throw new DomainError('invalid', 'page.invalid-cursor', { field: 'cursor' })
  return BigInt(text)
}

/** Like `toPage`, for append-only tables whose sequence number is their order. */
export function toSequencePage<T extends { readonly id: bigint }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeSequenceCursor(last) : null,
  }
}

/** The cursor that stands at a row of a list by sequence number. */
export function encodeSequenceCursor({ id }: { readonly id: bigint }): string {
  return Buffer.from(String(id)).toString('base64url')
}

const AmountCursorParts = z.tuple([z.string().regex(/^-?\d{1,18}$/), z.uuid()])

/** Where a row stands in a list by a whole number, such as an amount; the id decides between equal ones. */
export function encodeAmountCursor({ amount, id }: { readonly amount: bigint; readonly id: string }): string {
  return Buffer.from(JSON.stringify([String(amount), id])).toString('base64url')
}

/** @throws DomainError page.invalid-cursor */
export function decodeAmountCursor(cursor: string): { amount: bigint; id: string } {
  const parts = AmountCursorParts.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parts.success) throw new DomainError('invalid', 'page.invalid-cursor', { field: 'cursor' })
  return { amount: BigInt(parts.data[0]), id: parts.data[1] }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
