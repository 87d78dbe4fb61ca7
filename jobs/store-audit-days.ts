import { recordExport } from '#app/features/audit/commands/record-export.server.ts'
import { type ExportEnd, exportTrail } from '#app/features/audit/export/export-trail.server.ts'
import { getDatabaseTime } from '#app/features/audit/queries/get-database-time.server.ts'
import { listDaysToExport } from '#app/features/audit/queries/list-days-to-export.server.ts'
import { auditSigner } from '#app/features/audit/trail/signing.server.ts'
import type { JobScope } from './services.ts'

const daysPerRun = 31

/**
 * Puts the file of every sealed day into storage, `audit/<day>.ndjson`, and its signature beside it, `….jws`. A run that was cut off between the
 * file and its record writes both anew.
 * @returns how many days
 */
export async function storeAuditDays({
  database,
  keys,
  storage,
}: Pick<JobScope, 'database' | 'keys' | 'storage'>): Promise<number> {
  const { db } = database
  const signer = auditSigner(keys.auditSigning)
  const days = await listDaysToExport(db, daysPerRun)
  for (const day of days) {
    const storageKey = `audit/${day}.ndjson`
    const storedAt = await getDatabaseTime(db)
    const lines = exportTrail((work) => work(db), { kind: 'day', day }, { signer, now: storedAt })
    const end: { value?: ExportEnd } = {}
    async function* bytes(): AsyncGenerator<Uint8Array> {
      end.value = yield* encoded(lines)
    }
    await storage.remove(storageKey)
    await storage.putStream(storageKey, bytes())
    if (end.value === undefined) throw new Error(`the file of ${day} was not read to its end`)
    const { jws, eventCount, sha256 } = end.value
    await storage.remove(`${storageKey}.jws`)
    await storage.put(`${storageKey}.jws`, Buffer.from(jws))
    await recordExport(db, { day, storageKey, eventCount, sha256, storedAt })
  }
  return days.length
}

async function* encoded<End>(lines: AsyncGenerator<string, End>): AsyncGenerator<Uint8Array, End> {
  for (;;) {
    const step = await lines.next()
    if (step.done) return step.value
    yield Buffer.from(step.value)
  }
}
