import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getOrder } from '#app/features/orders/queries/get-order.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { requestRefreshAudited } from '../../vtex/audited-inbox.server.ts'

export default defineOperation({
  id: 'refresh-order',
  method: 'post',
  path: '/orders/{orderId}/refresh',
  tag: 'orders',
  summary: 'Has an order fetched again from VTEX',
  description: 'It takes the way of every notification: the answer says that it waits in the inbox, not that it is done.',
  access: rolesFor('vtex.request-refresh'),
  status: 202,
  input: z.object({ orderId: Id }),
  output: z.object({
    kind: z.enum(['requested', 'duplicate']),
    notificationId: z.string().nullable().describe('Number of the notification in the inbox.'),
  }),
  async run(tx, input, ctx) {
    const { brand, vtexOrderId } = await getOrder(tx, input, ctx.actor)
    const asked = await requestRefreshAudited(tx, { brandId: brand.id, vtexOrderId }, ctx)
    return { kind: asked.kind, notificationId: asked.kind === 'requested' ? String(asked.notificationId) : null }
  },
})
