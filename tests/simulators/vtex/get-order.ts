import { type Exchange, jsonBytes, omsError, type Reply } from './http.ts'
import type { Account, StoredOrder } from './state.ts'

function notFound(): Reply {
  return omsError(404, 'OMS007', 'Order Not Found')
}

function findOrder(account: Account, id: string): StoredOrder | undefined {
  const order = account.orders.get(id)
  if (order || !id.startsWith('seq')) return order
  const orderId = account.sequences.get(id.slice(3))
  return orderId === undefined ? undefined : account.orders.get(orderId)
}

/** `GET /api/oms/pvt/orders/{orderId}`, also by `seq<sequence>`: the stored bytes as they are. */
export function getOrder({ account, segments }: Exchange): Reply {
  const order = findOrder(account, segments[4] ?? '')
  return order ? jsonBytes(order.bytes) : notFound()
}

/** `GET /api/oms/pvt/orders/order-group/{orderGroup}`: an array of the siblings. */
export function getOrderGroup({ account, segments }: Exchange): Reply {
  const siblings = [...(account.groups.get(segments[5] ?? '') ?? [])].flatMap((id) => account.orders.get(id)?.bytes ?? [])
  if (siblings.length === 0) return notFound()
  const parts = siblings.flatMap((bytes, index) => (index === 0 ? [bytes] : [Buffer.from(','), bytes]))
  return jsonBytes(Buffer.concat([Buffer.from('['), ...parts, Buffer.from(']')]))
}
