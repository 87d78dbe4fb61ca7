import type { Tx } from '#db/types.ts'
import { getDatabaseTime } from '../queries/get-database-time.server.ts'
import { checkDays } from './check-days.server.ts'
import { checkSeals } from './check-seals.server.ts'
import { checkUnlinked } from './check-unlinked.server.ts'
import type { Report } from './finding.ts'
import type { AuditVerifier } from './signing.server.ts'

export type TrailFacts = {
  readonly eventCount: number
  readonly sealCount: number
  /** Last day that has a seal. */
  readonly sealedThrough: string | null
}

/**
 * Proves the whole trail: every event against its link, every link against the one before, every day against its signed seal, every seal
 * against the one before, and that no event stands outside of the chain. Reads only, in pages, so memory does not grow; give it a
 * repeatable-read transaction, so that the linker does not move under it.
 * @param report called with each finding, in the order of the chain
 */
export async function verifyTrail(tx: Tx, verifier: AuditVerifier, report: Report): Promise<TrailFacts> {
  const now = await getDatabaseTime(tx)
  const seals = await checkSeals(tx, verifier, now, report)
  const eventCount = await checkDays(tx, verifier, seals, report)
  const sealedThrough = [...seals.keys()].at(-1) ?? null
  await checkUnlinked(tx, { now, sealedThrough }, report)
  return { eventCount, sealCount: seals.size, sealedThrough }
}
