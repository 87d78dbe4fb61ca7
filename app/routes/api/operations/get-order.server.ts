import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getOrder } from '#app/features/orders/queries/get-order.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { OrderWithHistory, toOrderWithHistory } from '../schemas/order.server.ts'

export default defineOperation({
  id: 'get-order',
  method: 'get',
  path: '/orders/{orderId}',
  tag: 'orders',
  summary: 'One order with its lines, attribution and history',
  access: rolesFor('orders.read'),
  input: z.object({ orderId: Id }),
  output: OrderWithHistory,
  async run(tx, input, { actor }) {
    return toOrderWithHistory(await getOrder(tx, input, actor))
  },
})
