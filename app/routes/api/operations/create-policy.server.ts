import { rolesFor } from '#app/domain/permissions.ts'
import { createPolicy } from '#app/features/policies/commands/create-policy.server.ts'
import { CreatePolicy } from '#app/features/policies/inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { PolicyDetail } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'create-policy',
  method: 'post',
  path: '/policies',
  tag: 'policies',
  summary: 'A new policy, as a draft',
  access: rolesFor('policies.create-policy'),
  status: 201,
  input: CreatePolicy,
  output: PolicyDetail,
  async run(tx, input, ctx) {
    const { policyId } = await createPolicy(tx, input, ctx)
    const policy = await getPolicy(tx, policyId, ctx.actor)
    return { ...policy, versions: [...policy.versions] }
  },
})
