import type { Db } from '#db/types.ts'
import { recordVerification } from '../commands/record-verification.server.ts'
import { getDatabaseTime } from '../queries/get-database-time.server.ts'
import type { Finding, Report } from './finding.ts'
import type { AuditVerifier } from './signing.server.ts'
import { type TrailFacts, verifyTrail } from './verify-trail.server.ts'

/** Findings that are kept with a verification; their count is always whole. */
const keptFindings = 50

export type Proof = TrailFacts & { readonly findingCount: number }

/**
 * Proves the whole trail on one snapshot, beside traffic, and keeps what was found (`audit_verifications`).
 * @param report called with every finding
 */
export async function proveTrail(db: Db, verifier: AuditVerifier, report: Report = () => undefined): Promise<Proof> {
  const startedAt = await getDatabaseTime(db)
  const findings: Finding[] = []
  let findingCount = 0
  const note = (finding: Finding) => {
    findingCount += 1
    if (findings.length < keptFindings) findings.push(finding)
    report(finding)
  }
  const facts = await db.transaction((tx) => verifyTrail(tx, verifier, note), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  await recordVerification(db, { ...facts, startedAt, finishedAt: await getDatabaseTime(db), findingCount, findings })
  return { ...facts, findingCount }
}
