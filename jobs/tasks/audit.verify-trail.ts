import { verifyTrail } from '#app/features/audit/tasks.ts'
import { proveTrail } from '#app/features/audit/trail/prove-trail.server.ts'
import { auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { handle } from '../handle.ts'

export default handle(verifyTrail, async (_, { database, keys, logger }) => {
  const proof = await proveTrail(database.db, auditVerifier(keys.auditSigning), (finding) =>
    logger.error({ kind: finding.kind, id: finding.id, ...finding.detail }, 'audit.trail-broken'),
  )
  return proof
})
