import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { VtexConnection } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'get-vtex-connection',
  method: 'get',
  path: '/brands/{brandId}/vtex',
  tag: 'brands',
  summary: 'How a brand’s VTEX account is reached',
  access: staffFor('brands.read-vtex-connection'),
  input: z.object({ brandId: Id }),
  output: VtexConnection,
  run: (tx, input, { actor }) => getVtexConnection(tx, input, actor, { vault: vault() }),
})
