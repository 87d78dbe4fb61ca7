import type { AuditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { verifyTrail } from '#app/features/audit/trail/verify-trail.server.ts'
import type { Tx } from '#db/types.ts'
import { type CheckResult, namedViolations, type Violation } from './check.ts'

/** The audit chain is unbroken (domain section 11, 7): every event, link and seal, by the signatures of our own keys. */
export async function checkAuditTrail(tx: Tx, verifier: AuditVerifier): Promise<CheckResult> {
  const violations: Violation[] = []
  let violationCount = 0
  const { eventCount } = await verifyTrail(tx, verifier, ({ kind, id, detail }) => {
    violationCount += 1
    if (violations.length < namedViolations) violations.push({ subject: kind, id, detail })
  })
  return { name: 'audit-trail-is-whole', checked: eventCount, violationCount, violations }
}
