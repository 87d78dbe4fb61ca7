import { z } from 'zod'
import { hookStates } from '#app/domain/hook-state.ts'
import { rolesFor } from '#app/domain/permissions.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { configureBrandHook } from '../../vtex/configure-hook.server.ts'

export default defineOperation({
  id: 'configure-hook',
  method: 'post',
  path: '/brands/{brandId}/vtex/hook',
  tag: 'brands',
  summary: 'Points the orders hook of the brand’s VTEX account at the platform',
  description: 'Replaces the hook of this app key. VTEX pings the address first; the configuration is read back afterwards.',
  access: rolesFor('brands.record-hook-state'),
  input: z.object({ brandId: Id }),
  output: z
    .object({ hookState: z.enum(hookStates).describe('`configured` when VTEX shows what was wanted.') })
    .meta({ id: 'ConfiguredHook', description: 'What VTEX shows afterwards.' }),
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getVtexConnection(tx, { brandId }, ctx.actor, { vault: vault() }))
    return { hookState: await configureBrandHook(brandId, ctx) }
  },
})
