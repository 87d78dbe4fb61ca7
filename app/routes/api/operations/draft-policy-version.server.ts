import { rolesFor } from '#app/domain/permissions.ts'
import { draftVersion } from '#app/features/policies/commands/draft-version.server.ts'
import { DraftVersion } from '#app/features/policies/inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { PolicyDetail } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'draft-policy-version',
  method: 'put',
  path: '/policies/{policyId}/draft',
  tag: 'policies',
  summary: 'Writes the draft of the next version',
  description: 'What is published never changes: this is the version after it.',
  access: rolesFor('policies.draft-version'),
  input: DraftVersion,
  output: PolicyDetail,
  async run(tx, input, ctx) {
    await draftVersion(tx, input, ctx)
    const policy = await getPolicy(tx, input.policyId, ctx.actor)
    return { ...policy, versions: [...policy.versions] }
  },
})
