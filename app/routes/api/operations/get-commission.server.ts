import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getCommission } from '#app/features/commissions/queries/get-commission.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { CommissionWithTrace, toCommissionWithTrace } from '../schemas/commission.server.ts'

export default defineOperation({
  id: 'get-commission',
  method: 'get',
  path: '/commissions/{commissionId}',
  tag: 'commissions',
  summary: 'One commission: why it is what it is, and every change of it',
  access: rolesFor('commissions.read'),
  input: z.object({ commissionId: Id }),
  output: CommissionWithTrace,
  async run(tx, input, { actor }) {
    return toCommissionWithTrace(await getCommission(tx, input, actor))
  },
})
