import { rolesFor } from '#app/domain/permissions.ts'
import { ListConsents } from '#app/features/policies/inputs.ts'
import { listConsents } from '#app/features/policies/queries/list-consents.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { Consent } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'list-policy-consents',
  method: 'get',
  path: '/policies/{policyId}/consents',
  tag: 'policies',
  summary: 'Who accepted a policy, newest first',
  access: rolesFor('policies.read-consents'),
  input: ListConsents,
  output: pageOf(Consent),
  async run(tx, input, { actor }) {
    return toPage(await listConsents(tx, input, actor), (consent) => consent)
  },
})
