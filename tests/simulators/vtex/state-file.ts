import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { now } from './clock.ts'
import { headOf } from './order-head.ts'
import { type Account, createAccount, type StoredOrder } from './state.ts'
import { restoreCollections, savedCollections } from './state-header.ts'
import type { World } from './world.ts'

const newline = Buffer.from('\n')

function orderLine(account: Account, order: StoredOrder): Buffer {
  const meta = JSON.stringify({ account: account.name, history: order.history, plan: order.plan })
  return Buffer.concat([Buffer.from(meta), newline, order.bytes, newline])
}

/** Writes the world beside the file and renames it over, so that a reader finds the old or the new, never half. One line of header, two per order. */
export async function saveState(world: World, path: string): Promise<void> {
  world.state.dirty = false
  const accounts = [...world.state.accounts.values()]
  const header = { clock: world.state.clock, pending: world.delivery.pending(), accounts: accounts.map(savedCollections) }
  const draft = `${path}.${process.pid}.tmp`
  const stream = createWriteStream(draft)
  stream.write(`${JSON.stringify(header)}\n`)
  for (const account of accounts) {
    for (const order of [...account.orders.values()]) if (!stream.write(orderLine(account, order))) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
  await rename(draft, path)
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

/** Fills the world from a saved file, undelivered notifications included; does nothing where there is no file. @throws for a damaged file */
export async function loadState(world: World, path: string): Promise<boolean> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return false
  const lines = linesOf(bytes)
  const header = JSON.parse(String(lines.next().value))
  Object.assign(world.state.clock, header.clock)
  for (const saved of header.accounts) {
    const account = createAccount(saved.name, saved.currency, saved.settings)
    restoreCollections(account, saved)
    world.state.accounts.set(account.name, account)
  }
  for (let meta = lines.next(); !meta.done; meta = lines.next()) {
    const { account: name, history, plan } = JSON.parse(String(meta.value))
    const account = world.state.accounts.get(name)
    const document = Buffer.from(lines.next().value ?? '')
    if (account)
      restoreOrder(account, {
        bytes: document,
        head: headOf(JSON.parse(document.toString()), now(world.state.clock)),
        history,
        plan,
      })
  }
  for (const message of header.pending) world.delivery.enqueue(message, 1000)
  world.state.dirty = false
  return true
}

function restoreOrder(account: Account, order: StoredOrder): void {
  const { orderId, orderGroup, sequence } = order.head
  account.orders.set(orderId, order)
  if (sequence !== null) account.sequences.set(sequence, orderId)
  if (orderGroup !== null) account.groups.set(orderGroup, (account.groups.get(orderGroup) ?? new Set()).add(orderId))
}
