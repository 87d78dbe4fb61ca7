import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { permissionResults } from '#app/domain/vtex-setup.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { testBrandPermissions } from '../../vtex/test-permissions.server.ts'

const Permission = z.object({
  resource: z.string().describe('What the platform needs it for: `view-order`, `coupons` …'),
  product: z.string().describe('Product of the resource in VTEX’s License Manager.'),
  name: z.string().describe('Name of the resource in VTEX’s License Manager, as a custom role shows it.'),
  result: z
    .enum(permissionResults)
    .describe('`missing`: the role lacks the resource; `bad-keys`: VTEX does not know the pair; `unanswered`: it did not say.'),
  failure: z.string().nullable().describe('What was met instead of an answer: `timeout`, `rate-limited` …'),
})

export default defineOperation({
  id: 'test-vtex',
  method: 'post',
  path: '/brands/{brandId}/vtex/test',
  tag: 'brands',
  summary: 'Tries each permission that the platform needs in VTEX',
  description: 'By reads that change nothing, with the stored keys.',
  access: rolesFor('brands.test-vtex'),
  input: z.object({ brandId: Id }),
  output: z
    .object({ permissions: z.array(Permission) })
    .meta({ id: 'VtexPermissions', description: 'What the stored keys may do in VTEX.' }),
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getVtexConnection(tx, { brandId }, ctx.actor, { vault: vault() }))
    return { permissions: await testBrandPermissions(brandId, ctx) }
  },
})
