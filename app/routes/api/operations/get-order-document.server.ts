import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { GetOrderDocument } from '#app/features/orders/inputs.ts'
import { getOrderDocument } from '#app/features/orders/queries/get-order-document.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { JsonText } from '#app/http/api/to-json.ts'
import { At } from '../schemas/values.server.ts'

export default defineOperation({
  id: 'get-order-document',
  method: 'get',
  path: '/orders/{orderId}/document',
  tag: 'orders',
  summary: 'What VTEX said of an order, the latest or one revision',
  access: staffFor('orders.read-document'),
  input: GetOrderDocument,
  output: z.object({
    vtexOrderId: z.string(),
    revision: z.int(),
    fetchedAt: At,
    document: z
      .instanceof(JsonText)
      .meta({ type: 'object', additionalProperties: true, description: 'As VTEX sent it, personal data removed.' }),
  }),
  async run(tx, input, { actor }) {
    const found = await getOrderDocument(tx, input, actor)
    return { ...found, document: new JsonText(found.document) }
  },
})
