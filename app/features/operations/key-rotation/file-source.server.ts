import { getTableName, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { DomainError } from '#app/domain/errors.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { columnName } from '#app/platform/vault/owner-of.server.ts'
import type { SealedSource } from './sealed-source.ts'

/**
 * The documents in storage that a column names, `batchSize` a step. Each carries its key, so that what it is under is known only by reading it:
 * a rotation looks at all. A file is changed at once and not with the step's transaction; one that was moved already is found so.
 */
export function fileSource(column: PgColumn, storage: Pick<DocumentStorage, 'rewrap'>, batchSize = 20): SealedSource {
  const [table, key] = [getTableName(column.table), columnName(column)].map((name) => sql.identifier(name))
  return {
    name: `${getTableName(column.table)}.${columnName(column)}`,
    async countToDo(db) {
      const [row] = await db.execute<{ count: number }>(sql`select count(distinct ${key})::int as count from ${table}`)
      return row!.count
    },
    countByKey: async () => new Map(),
    async next(db, _vault, _keyId, after) {
      const rows = await db.execute<{ file: string }>(sql`
        select distinct ${key} as file from ${table} where ${after}::text is null or ${key} > ${after}::text order by ${key} limit ${batchSize}`)
      const failed: string[] = []
      let moved = 0
      for (const { file } of rows) {
        const outcome = await rewrap(storage, file)
        if (outcome === 'damaged') failed.push(file)
        else if (outcome === 'rewrapped') moved += 1
      }
      const settled = rows.length - failed.length
      return { last: rows.length < batchSize ? null : rows.at(-1)!.file, failed, write: async () => ({ settled, moved }) }
    },
  }
}

/** A document that was removed needs no key. @throws what time may heal */
async function rewrap(storage: Pick<DocumentStorage, 'rewrap'>, file: string) {
  try {
    return await storage.rewrap(file)
  } catch (error) {
    if (!(error instanceof DomainError)) return 'damaged'
    if (error.code === 'storage.not-found') return 'removed'
    if (error.code === 'storage.damaged') return 'damaged'
    throw error
  }
}
