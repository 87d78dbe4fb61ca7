import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getAuditStatus } from '#app/features/audit/queries/get-audit-status.server.ts'
import { auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { At } from '../schemas/values.server.ts'

const Status = z
  .object({
    seal: z
      .object({ day: z.iso.date(), eventCount: z.number().int(), hash: z.string(), sealedAt: At, keyId: z.string() })
      .nullable()
      .describe('Of the last day that ended.'),
    verification: z
      .object({ finishedAt: At, isWhole: z.boolean(), eventCount: z.number().int(), findingCount: z.number().int() })
      .nullable()
      .describe('The last proof of the whole trail.'),
    stored: z
      .object({ day: z.iso.date(), eventCount: z.number().int(), sha256: z.string(), storedAt: At })
      .nullable()
      .describe('The last day whose file is in storage.'),
    waitingCount: z.number().int().describe('Events that the linker has not reached.'),
    publicKeys: z
      .array(z.object({ keyId: z.string(), pem: z.string() }))
      .describe('Of seals and exports, the present one first.'),
  })
  .meta({ id: 'AuditStatus', description: 'Whether the audit trail can be trusted.' })

export default defineOperation({
  id: 'get-audit-status',
  method: 'get',
  path: '/audit/status',
  tag: 'audit',
  summary: 'Last seal, last proof, and the keys that check them',
  access: rolesFor('audit.verify-trail'),
  input: z.object({}),
  output: Status,
  async run(tx) {
    const publicKeys = [...auditVerifier(keys().auditSigning).publicKeys].map(([keyId, key]) => ({
      keyId,
      pem: key.export({ format: 'pem', type: 'spki' }).toString(),
    }))
    return { ...(await getAuditStatus(tx)), publicKeys }
  },
})
