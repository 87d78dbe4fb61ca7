import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { recordConsents } from '#app/features/policies/commands/record-consents.server.ts'
import { AcceptPolicies } from '#app/features/policies/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'accept-policies',
  method: 'post',
  path: '/me/consents',
  tag: 'policies',
  summary: 'Accepts versions in force, by the hash of the words that were read',
  access: rolesFor('policies.record-consents'),
  input: AcceptPolicies,
  output: z.object({ recorded: z.int().describe('How many are new.') }),
  async run(tx, input, ctx) {
    const subject = { kind: 'user', id: ctx.actor.userId } as const
    const origin = { address: ctx.origin?.address ?? null, userAgent: null }
    return recordConsents(tx, { ...input, subject, origin }, ctx)
  },
})
