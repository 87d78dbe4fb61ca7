import { and, asc, count, gt, isNull } from 'drizzle-orm'
import { DomainError } from '#app/domain/errors.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { SealedSource } from './sealed-source.ts'

type Rewrapper = Pick<DocumentStorage, 'rewrap'>

/**
 * The documents in storage, `batchSize` a step. Each carries its key, so that what it is under is known only by reading it: a rotation looks at
 * all. A file is changed at once and not with the step's transaction; one that was moved already is found so.
 */
export function fileSource(storage: Rewrapper, batchSize = 20): SealedSource {
  const { key, removedAt } = storedObjects
  return {
    name: 'stored_objects.key',
    async countToDo(db) {
      const [row] = await db.select({ files: count() }).from(storedObjects).where(isNull(removedAt))
      return row!.files
    },
    countByKey: async () => new Map(),
    async next(db, _vault, _keyId, after) {
      const isNext = after === null ? isNull(removedAt) : and(isNull(removedAt), gt(key, after))
      const rows = await db.select({ file: key }).from(storedObjects).where(isNext).orderBy(asc(key)).limit(batchSize)
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

/** A document whose bytes were never put, or are gone, needs no key. @throws what time may heal */
async function rewrap(storage: Rewrapper, file: string) {
  try {
    return await storage.rewrap(file)
  } catch (error) {
    if (!(error instanceof DomainError)) return 'damaged'
    if (error.code === 'storage.not-found') return 'removed'
    if (error.code === 'storage.damaged') return 'damaged'
    throw error
  }
}
