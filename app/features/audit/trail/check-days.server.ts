import type { Tx } from '#db/types.ts'
import { type LinkedEvent, listLinkedEvents } from '../queries/list-linked-events.server.ts'
import type { Seal } from './check-seals.server.ts'
import { DayChain } from './day-chain.server.ts'
import type { Report } from './finding.ts'
import type { AuditVerifier } from './signing.server.ts'

const pageSize = 2000

/**
 * Walks every link in the order of the chain, with its event, and holds each day against its seal.
 * @returns how many links there are
 */
export async function checkDays(
  tx: Tx,
  verifier: AuditVerifier,
  seals: ReadonlyMap<string, Seal>,
  report: Report,
): Promise<number> {
  let checked = 0
  let chain = undefined as DayChain | undefined
  const seen = new Set<string>()
  for (let after: { day: string; position: number } | null = null; ; ) {
    const rows: LinkedEvent[] = await listLinkedEvents(tx, after, pageSize)
    for (const row of rows) {
      if (chain?.day !== row.day) {
        chain?.end(seals.get(chain.day))
        chain = new DayChain(row.day, verifier, report)
        seen.add(row.day)
      }
      chain.add(row)
      checked += 1
    }
    after = rows.at(-1) ?? null
    if (rows.length < pageSize) break
  }
  chain?.end(seals.get(chain.day))
  for (const seal of seals.values()) if (!seen.has(seal.day)) new DayChain(seal.day, verifier, report).end(seal)
  return checked
}
