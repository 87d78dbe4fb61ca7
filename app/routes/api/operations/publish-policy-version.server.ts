import { rolesFor } from '#app/domain/permissions.ts'
import { publishVersion } from '#app/features/policies/commands/publish-version.server.ts'
import { PublishVersion } from '#app/features/policies/inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { PolicyDetail } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'publish-policy-version',
  method: 'post',
  path: '/policy-versions/{versionId}/publish',
  tag: 'policies',
  summary: 'Publishes a draft',
  access: rolesFor('policies.publish-version'),
  input: PublishVersion,
  output: PolicyDetail,
  async run(tx, input, ctx) {
    const { policyId } = await publishVersion(tx, input, ctx)
    const policy = await getPolicy(tx, policyId, ctx.actor)
    return { ...policy, versions: [...policy.versions] }
  },
})
