import { getTableName, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '#app/domain/errors.ts'
import { envelopePrefix, envelopeVersion } from '#app/platform/vault/envelope.server.ts'
import { columnName, ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { SealedColumn } from '#app/platform/vault/sealed-columns.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Tx } from '#db/types.ts'
import { formerLayout, type SealedSource } from './sealed-source.ts'

type Row = { readonly id: string; readonly sealed: Uint8Array }
type Move = { readonly id: string; readonly before: string; readonly after: string }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The values of one sealed column, `batchSize` a step, by keyset over the table's primary key. */
export function columnSource({ id, sealed }: SealedColumn, batchSize = 100): SealedSource {
  const [table, value, key] = [getTableName(sealed.table), columnName(sealed), columnName(id)].map((name) => sql.identifier(name))
  const keyType = sql.raw(id.getSQLType())
  const name = `${getTableName(sealed.table)}.${columnName(sealed)}`

  /** Values under another key, or of the former layout. */
  function outside(keyId: string): SQL {
    const prefix = envelopePrefix(keyId)
    return sql`${value} is not null and substring(${value} from 1 for ${prefix.length}::int) <> decode(${hex(prefix)}, 'hex')`
  }

  return {
    name,
    async countToDo(db, keyId) {
      const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from ${table} where ${outside(keyId)}`)
      return row!.count
    },
    async countByKey(db) {
      const rows = await db.execute<{ key_id: string; count: number }>(sql`
        select case get_byte(${value}, 0) when ${envelopeVersion}::int
            then convert_from(substring(${value} from 3 for get_byte(${value}, 1)), 'LATIN1') else ${formerLayout} end as key_id,
          count(*)::int as count
        from ${table} where ${value} is not null group by 1`)
      return new Map([...rows].map((row) => [row.key_id, row.count]))
    },
    async next(db, vault, keyId, after) {
      const rows = await db.execute<Row>(sql`
        select ${key}::text as id, ${value} as sealed from ${table}
        where ${outside(keyId)} and (${after}::text is null or ${key} > ${after}::${keyType})
        order by ${key} limit ${batchSize}`)
      const results = await Promise.all([...rows].map((row) => move(vault, row, ownerOf(sealed, row.id))))
      const moves = results.filter((result) => typeof result !== 'string')
      return {
        last: rows.length < batchSize ? null : rows.at(-1)!.id,
        failed: results.filter((result) => typeof result === 'string'),
        async write(tx) {
          const moved = await write(tx, moves)
          return { settled: moved, moved }
        },
      }
    },
  }

  /** Writes each value where the old one still stands: who changed it meanwhile sealed it anew. @returns how many */
  async function write(tx: Tx, moves: readonly Move[]): Promise<number> {
    const written = await tx.execute(sql`
      update ${table} set ${value} = decode(moves.after, 'hex')
      from jsonb_to_recordset(${JSON.stringify(moves)}::text::jsonb) as moves (id text, before text, after text)
      where ${table}.${key} = moves.id::${keyType} and ${table}.${value} = decode(moves.before, 'hex')
      returning 1`)
    return written.length
  }
}

/** @returns the owner of a value that does not open. @throws what time may heal */
async function move(vault: Vault, { id, sealed }: Row, owner: string): Promise<Move | string> {
  try {
    return { id, before: hex(sealed), after: hex(await vault.rewrap(sealed, owner)) }
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'unavailable') throw error
    return owner
  }
}
