import { rolesFor } from '#app/domain/permissions.ts'
import { ListPolicies } from '#app/features/policies/inputs.ts'
import { listPolicies } from '#app/features/policies/queries/list-policies.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { PolicyListItem } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'list-policies',
  method: 'get',
  path: '/policies',
  tag: 'policies',
  summary: 'Texts that people accept, newest first',
  access: rolesFor('policies.read'),
  input: ListPolicies,
  output: pageOf(PolicyListItem),
  async run(tx, input, { actor }) {
    return toPage(await listPolicies(tx, input, actor), (policy) => policy)
  },
})
