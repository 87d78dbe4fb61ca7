import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { connectVtex } from '#app/features/brands/commands/connect-vtex.server.ts'
import { ConnectVtex } from '#app/features/brands/inputs.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { forgetReceivers } from '../../webhooks/receive-vtex-hook.server.ts'
import { VtexConnection } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'connect-vtex',
  method: 'put',
  path: '/brands/{brandId}/vtex',
  tag: 'brands',
  summary: 'Sets how a brand’s VTEX account is reached',
  description: 'Absent fields keep what is stored. A webhook secret that is replaced stays valid for 24 hours.',
  access: rolesFor('brands.connect-vtex'),
  input: ConnectVtex,
  output: VtexConnection.extend({
    generatedWebhookSecret: z
      .string()
      .nullable()
      .describe('The webhook secret, if it was made just now. It is never shown again.'),
  }).meta({ id: 'ChangedVtexConnection', description: 'The connection as it is now.' }),
  async runOutside(input, ctx) {
    const secrets = { vault: vault() }
    const answer = await ctx.write(async (tx) => {
      const { generatedSecret } = await connectVtex(tx, input, ctx, secrets)
      const connection = await getVtexConnection(tx, input, ctx.actor, secrets)
      return { ...connection, generatedWebhookSecret: generatedSecret }
    })
    forgetReceivers()
    return answer
  },
})
