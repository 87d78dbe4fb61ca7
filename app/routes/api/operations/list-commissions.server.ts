import { rolesFor } from '#app/domain/permissions.ts'
import { ListCommissions } from '#app/features/commissions/inputs.ts'
import { listCommissions } from '#app/features/commissions/queries/list-commissions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Commission, toCommission } from '../schemas/commission.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-commissions',
  method: 'get',
  path: '/commissions',
  tag: 'commissions',
  summary: 'Commissions of the caller’s brands, or the caller’s own',
  access: rolesFor('commissions.read'),
  input: ListCommissions,
  output: pageOf(Commission),
  async run(tx, input, { actor }) {
    return toPage(await listCommissions(tx, input, actor), toCommission)
  },
})
