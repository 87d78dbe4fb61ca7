import { rolesFor } from '#app/domain/permissions.ts'
import { rotateWebhookSecret } from '#app/features/brands/commands/rotate-webhook-secret.server.ts'
import { BrandRef } from '#app/features/brands/inputs.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { forgetReceivers } from '../../webhooks/receive-vtex-hook.server.ts'
import { VtexConnection } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'rotate-webhook-secret',
  method: 'post',
  path: '/brands/{brandId}/vtex/secret/rotate',
  tag: 'brands',
  summary: 'Makes a new webhook secret, without a gap',
  description: 'Nobody gets to see it: the hook in VTEX follows by itself, and the secret before is accepted for 24 hours.',
  access: rolesFor('brands.connect-vtex'),
  input: BrandRef,
  output: VtexConnection,
  async runOutside(input, ctx) {
    const secrets = { vault: vault() }
    const connection = await ctx.write(async (tx) => {
      await rotateWebhookSecret(tx, input, ctx, secrets)
      return getVtexConnection(tx, input, ctx.actor, secrets)
    })
    forgetReceivers()
    return connection
  },
})
