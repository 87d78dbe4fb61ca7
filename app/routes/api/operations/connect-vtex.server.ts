import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ConnectVtex } from '#app/features/brands/inputs.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { connectProven } from '../../vtex/connect-proven.server.ts'
import { VtexConnection } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'connect-vtex',
  method: 'put',
  path: '/brands/{brandId}/vtex',
  tag: 'brands',
  summary: 'Sets how a brand’s VTEX account is reached',
  description: `Absent fields keep what is stored. Other keys than the stored ones are tried first, and refused where they may not do all that the platform needs.
A webhook secret that is replaced stays valid for 24 hours, and the hook follows by itself.`,
  access: rolesFor('brands.connect-vtex'),
  input: ConnectVtex,
  output: VtexConnection.extend({
    generatedWebhookSecret: z
      .string()
      .nullable()
      .describe('The webhook secret, if it was made just now. It is never shown again.'),
  }).meta({ id: 'ChangedVtexConnection', description: 'The connection as it is now.' }),
  async runOutside(input, ctx) {
    const { generatedSecret } = await connectProven(input, ctx)
    const connection = await ctx.read((tx) => getVtexConnection(tx, input, ctx.actor, { vault: vault() }))
    return { ...connection, generatedWebhookSecret: generatedSecret }
  },
})
