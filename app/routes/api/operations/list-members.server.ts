import { staffFor } from '#app/domain/permissions.ts'
import { ListMembers } from '#app/features/campaigns/member-inputs.ts'
import { listMembers } from '#app/features/campaigns/queries/list-members.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Member } from '../schemas/member.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-members',
  method: 'get',
  path: '/members',
  tag: 'campaigns',
  summary: 'Who takes part in the campaigns of the caller’s brands, last changed first',
  access: staffFor('campaigns.read-members'),
  input: ListMembers,
  output: pageOf(Member),
  async run(tx, input, { actor }) {
    return toPage(await listMembers(tx, input, actor), (member) => member)
  },
})
