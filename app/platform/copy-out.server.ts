import type { Readable } from 'node:stream'
import type postgres from 'postgres'
import { DomainError } from '#app/domain/errors.ts'
import { toWebStream } from './web-stream.server.ts'

/** A select with its bind parameters, as drizzle's `toSQL()` gives it. */
export type BoundQuery = { readonly sql: string; readonly params: readonly unknown[] }

export type CopyOptions = {
  /** What may be seen: the statements of `scopeOf`. */
  readonly scope: string
  /** Text before the rows. */
  readonly head: string
  readonly separator: ';' | ','
  /** Aborted when the reader goes away. */
  readonly signal?: AbortSignal | undefined
}

/** Downloads at one time: each keeps a connection of the pool that the webhook uses. */
const SLOTS = 3
let taken = 0

/**
 * The rows of a select as CSV, within a scope, straight from the server's COPY. Memory stays flat: the server waits while the reader does. When the reader
 * leaves or stalls, the statement is cancelled and its connection given back unharmed.
 * @param sql the client that drizzle does not wrap
 * @throws DomainError csv.too-many-downloads while others fill this process's places
 */
export async function copyOut(sql: postgres.Sql, query: BoundQuery, options: CopyOptions): Promise<ReadableStream<Uint8Array>> {
  if (taken >= SLOTS) throw new DomainError('throttled', 'csv.too-many-downloads')
  taken += 1
  let connection: postgres.ReservedSql | undefined
  const free = async () => {
    await connection?.unsafe('rollback').catch(() => undefined)
    connection?.release()
    taken -= 1
  }
  try {
    connection = await sql.reserve()
    await connection.unsafe(`begin; set transaction isolation level repeatable read, read only; ${options.scope}`)
    const copy = connection.unsafe(await copyStatement(connection, query, options.separator))
    const rows = await openRows(copy)
    return toWebStream(rows, {
      head: options.head,
      signal: options.signal,
      cancel: async () => void (await copy.cancel()),
      closed: () => giveBack(connection!, rows, free),
    })
  } catch (error) {
    await free()
    throw error
  }
}

/**
 * The rows as they come. The driver hands its stream over through a promise, which is too late for an error in the same packet: an error that
 * nobody listens to ends the process. So the stream gets its listener where the driver gives it away.
 */
async function openRows(copy: Pick<ReturnType<postgres.Sql['unsafe']>, 'readable'>): Promise<Readable> {
  const query = copy as unknown as { resolve(rows: Readable): void }
  const { resolve } = query
  query.resolve = (rows) => {
    query.resolve = resolve
    rows.on('error', () => undefined)
    resolve(rows)
  }
  return copy.readable()
}

/**
 * A statement of its own takes whatever is still under way on the connection, a cancellation that came late included. The driver does not read
 * its socket while the stream is full, and a stream that has its last row asks for no more: so it is asked for here, else the socket stays shut.
 */
async function giveBack(connection: postgres.ReservedSql, rows: Readable, free: () => Promise<void>): Promise<void> {
  rows._read(0)
  await connection`select 1`.catch(() => undefined)
  await free()
}

/**
 * The COPY statement with its parameters written in. COPY takes no bind parameters, so the server itself quotes each one (`format`'s `%L`, by
 * its own rules and settings); nothing that a person typed is quoted by us.
 */
async function copyStatement(sql: postgres.Sql, query: BoundQuery, separator: ';' | ','): Promise<string> {
  const template = query.sql.replaceAll('%', '%%').replace(/\$(\d+)/g, '%$1$$L')
  const copy = `copy (${template}) to stdout with (format csv, delimiter '${separator}', encoding 'UTF8')`
  const [row] = await sql<[{ statement: string }]>`
    select format(${copy}::text, variadic ${query.params.map(asText)}::text[]) as statement`
  return row.statement
}

function asText(param: unknown): string | null {
  if (param === null || typeof param === 'string') return param
  if (typeof param === 'number' || typeof param === 'bigint' || typeof param === 'boolean') return String(param)
  throw new TypeError(`a ${typeof param} cannot be a parameter of COPY`)
}
