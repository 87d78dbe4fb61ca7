import { rolesFor } from '#app/domain/permissions.ts'
import { PolicyRef } from '#app/features/policies/inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { PolicyDetail } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'get-policy',
  method: 'get',
  path: '/policies/{policyId}',
  tag: 'policies',
  summary: 'A policy with all its versions and their words',
  access: rolesFor('policies.read'),
  input: PolicyRef,
  output: PolicyDetail,
  async run(tx, { policyId }, { actor }) {
    const policy = await getPolicy(tx, policyId, actor)
    return { ...policy, versions: [...policy.versions] }
  },
})
