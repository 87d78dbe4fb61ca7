import { auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import type { Keys } from '#app/platform/keys.server.ts'
import type { Db } from '#db/types.ts'
import { checkAuditTrail } from './audit-check.server.ts'
import type { CheckResult } from './check.ts'
import { checkRecomputedCommissions } from './recompute-check.server.ts'
import { runSqlCheck, sqlChecks } from './sql-checks.server.ts'
import { checkStatements } from './statements-check.server.ts'

/**
 * Checks every invariant that exists by now (domain section 11), each on a snapshot of its own, beside traffic. Reads only.
 * @returns a result per check, in order
 */
export async function* verifyBooks(db: Db, keys: Pick<Keys, 'auditSigning'>): AsyncGenerator<CheckResult> {
  const snapshot = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const
  for (const check of sqlChecks) yield await db.transaction((tx) => runSqlCheck(tx, check), snapshot)
  yield await db.transaction((tx) => checkRecomputedCommissions(tx), snapshot)
  yield await db.transaction((tx) => checkStatements(tx), snapshot)
  yield await db.transaction((tx) => checkAuditTrail(tx, auditVerifier(keys.auditSigning)), snapshot)
}
