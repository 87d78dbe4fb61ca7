import { z } from 'zod'
import { BulkInput, ChangeInput, OrderInput, ReasonInput, ReturnInput, StatusInput, WalkInput } from './control-inputs.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import {
  alterOrder,
  cancel,
  createBulkOrders,
  createOrder,
  deny,
  loadOrders,
  moveOrder,
  replaceOrder,
  walkOrder,
} from './order-actions.ts'
import { addChange, addReturn, requestCancellation } from './order-aftermath.ts'
import type { OrderDocument } from './order-document.ts'
import { readDocument, requireOrder } from './order-store.ts'
import { requireAccount, type World } from './world.ts'

const Raw = z.looseObject({ orderId: z.string().min(1) })
const RawOrders = z.union([z.array(Raw), Raw.transform((document) => [document])])

const accountOf = (world: World, { parameters }: ControlCall) => requireAccount(world, parameters.account as string)
const idOf = ({ parameters }: ControlCall) => parameters.orderId as string

function load(world: World, call: ControlCall) {
  const documents = RawOrders.parse(call.body) as OrderDocument[]
  loadOrders(world, accountOf(world, call), documents, call.query.get('notify') === 'true')
  return { loaded: documents.length }
}

function create(world: World, call: ControlCall) {
  return readDocument(createOrder(world, accountOf(world, call), OrderInput.parse(call.body)))
}

function createBulk(world: World, call: ControlCall) {
  const started = performance.now()
  const input = BulkInput.parse(call.body)
  const orderIds = createBulkOrders(world, accountOf(world, call), input)
  const ends = { firstOrderId: orderIds[0], lastOrderId: orderIds.at(-1) }
  return { count: orderIds.length, ...ends, seconds: (performance.now() - started) / 1000 }
}

function move(world: World, call: ControlCall) {
  const { status, at, ...quiet } = StatusInput.parse(call.body)
  return moveOrder(world, accountOf(world, call), idOf(call), status, quiet, at === undefined ? undefined : Date.parse(at))
}

function walk(world: World, call: ControlCall) {
  const { to, ...quiet } = WalkInput.parse(call.body)
  return walkOrder(world, accountOf(world, call), idOf(call), to, quiet)
}

function giveBack(world: World, call: ControlCall) {
  const input = ReturnInput.parse(call.body)
  return alterOrder(world, accountOf(world, call), idOf(call), (document, date) => addReturn(document, date, input), input.notify)
}

function change(world: World, call: ControlCall) {
  const input = ChangeInput.parse(call.body)
  return alterOrder(world, accountOf(world, call), idOf(call), (document, date) => addChange(document, date, input), input.notify)
}

function requestCancel(world: World, call: ControlCall) {
  const input = ReasonInput.parse(call.body)
  return alterOrder(
    world,
    accountOf(world, call),
    idOf(call),
    (document, date) => requestCancellation(document, date, input),
    !input.silent,
  )
}

/** The part of the control API about single orders; each answers the document as it then is. */
export const orderRoutes: readonly ControlRoute[] = [
  { method: 'PUT', path: ':account/orders', handle: load },
  { method: 'POST', path: ':account/orders', handle: create },
  { method: 'POST', path: ':account/orders/bulk', handle: createBulk },
  {
    method: 'GET',
    path: ':account/orders/:orderId',
    handle: (world, call) => readDocument(requireOrder(accountOf(world, call), idOf(call))),
  },
  { method: 'POST', path: ':account/orders/:orderId/status', handle: move },
  { method: 'POST', path: ':account/orders/:orderId/walk', handle: walk },
  { method: 'POST', path: ':account/orders/:orderId/returns', handle: giveBack },
  { method: 'POST', path: ':account/orders/:orderId/changes', handle: change },
  { method: 'POST', path: ':account/orders/:orderId/cancellation-request', handle: requestCancel },
  {
    method: 'POST',
    path: ':account/orders/:orderId/cancellation-denial',
    handle: (world, call) => deny(world, accountOf(world, call), idOf(call), ReasonInput.parse(call.body)),
  },
  {
    method: 'POST',
    path: ':account/orders/:orderId/cancellation',
    handle: (world, call) => cancel(world, accountOf(world, call), idOf(call), ReasonInput.parse(call.body)),
  },
  {
    method: 'POST',
    path: ':account/orders/:orderId/replacement',
    handle: (world, call) => replaceOrder(world, accountOf(world, call), idOf(call), OrderInput.parse(call.body)),
  },
]
