import { type ChainHead, linkEvents } from '#app/features/audit/commands/link-events.server.ts'
import { sealDay } from '#app/features/audit/commands/seal-day.server.ts'
import { settleTransactions } from '#app/features/audit/commands/settle-transactions.server.ts'
import { findDayToSeal } from '#app/features/audit/queries/find-day-to-seal.server.ts'
import { auditSigner } from '#app/features/audit/trail/signing.server.ts'
import type { JobScope } from './services.ts'

const chunk = 2000
const settleMs = 20_000

type Scope = Pick<JobScope, 'database' | 'keys' | 'logger'>

/**
 * Brings the chain up to date and seals every day that ended, once the transactions of its time have. What cannot be sealed now is by the
 * next run. The heads go to the log: a witness outside of the database.
 */
export async function carryAuditTrail(
  scope: Scope,
  options: { settleMs: number } = { settleMs },
): Promise<{ linked: number; sealed: number }> {
  const { database, keys, logger } = scope
  const signer = auditSigner(keys.auditSigning)
  let linked = await linkAll(scope)
  for (let sealed = 0; ; sealed++) {
    const due = await findDayToSeal(database.db)
    if (due === null) return { linked, sealed }
    if (sealed === 0 && !(await settleTransactions(database.db, { timeoutMs: options.settleMs }))) return { linked, sealed }
    if (sealed === 0) linked += await linkAll(scope)
    const outcome = await database.db.transaction((tx) => sealDay(tx, { day: due.day, sealedAt: due.now, signer }))
    if (outcome.kind !== 'sealed') return { linked, sealed }
    logger.info({ day: due.day, events: outcome.eventCount, hash: outcome.hash }, 'audit.day-sealed')
  }
}

async function linkAll({ database, keys, logger }: Scope): Promise<number> {
  const signer = auditSigner(keys.auditSigning)
  let heads: readonly ChainHead[] = []
  for (let total = 0; ; ) {
    const run = await database.db.transaction((tx) => linkEvents(tx, { limit: chunk, signer }))
    total += run.linked
    if (run.linked > 0) heads = run.heads
    if (run.linked === chunk) continue
    for (const head of heads) logger.info({ ...head }, 'audit.linked')
    return total
  }
}
