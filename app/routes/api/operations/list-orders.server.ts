import { rolesFor } from '#app/domain/permissions.ts'
import { ListOrders } from '#app/features/orders/inputs.ts'
import { listOrders } from '#app/features/orders/queries/list-orders.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Order, toOrder } from '../schemas/order.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-orders',
  method: 'get',
  path: '/orders',
  tag: 'orders',
  summary: 'Orders of the caller’s brands, or the caller’s own sales',
  access: rolesFor('orders.read'),
  input: ListOrders,
  output: pageOf(Order),
  async run(tx, input, { actor }) {
    return toPage(await listOrders(tx, input, actor), toOrder)
  },
})
