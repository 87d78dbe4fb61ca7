import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { testBrandPermissions } from '../../vtex/test-permissions.server.ts'
import { VtexPermission } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'test-vtex',
  method: 'post',
  path: '/brands/{brandId}/vtex/test',
  tag: 'brands',
  summary: 'Tries each permission that the platform needs in VTEX',
  description: 'By reads that change nothing, with the stored keys. What was found is kept with the connection.',
  access: rolesFor('brands.test-vtex'),
  input: z.object({ brandId: Id }),
  output: z
    .object({ permissions: z.array(VtexPermission) })
    .meta({ id: 'VtexPermissions', description: 'What the stored keys may do in VTEX.' }),
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getVtexConnection(tx, { brandId }, ctx.actor, { vault: vault() }))
    return { permissions: await testBrandPermissions(brandId, ctx) }
  },
})
