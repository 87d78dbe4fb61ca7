import { auditVerifications } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import type { Finding } from '../trail/finding.ts'
import type { TrailFacts } from '../trail/verify-trail.server.ts'

export type Verification = TrailFacts & {
  /** The database's clock. */
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly findingCount: number
  /** The first of them. */
  readonly findings: readonly Finding[]
}

/** Keeps what a verification found, for ever. It is the trail's own witness, so it writes no event. */
export async function recordVerification(tx: Tx, verification: Verification): Promise<void> {
  await tx.insert(auditVerifications).values({ ...verification, isWhole: verification.findingCount === 0 })
}
