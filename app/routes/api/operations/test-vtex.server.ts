import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { testBrandPermissions } from '../../vtex/test-permissions.server.ts'

const Verdict = z
  .string()
  .describe('`granted`, or what was met: `forbidden` (the key lacks the resource), `unauthorized` (a wrong pair), `timeout` …')

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
    .object({ 'view-order': Verdict, 'list-orders': Verdict, hook: Verdict, coupons: Verdict })
    .meta({ id: 'VtexPermissions', description: 'What the stored keys may do in VTEX.' }),
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getVtexConnection(tx, { brandId }, ctx.actor, { vault: vault() }))
    return testBrandPermissions(brandId, ctx)
  },
})
