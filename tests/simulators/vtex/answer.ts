import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkKey } from './auth.ts'
import { type ArmedFault, faultReply } from './faults.ts'
import { emptyReply, htmlReply, jsonReply, type Reply, readBody } from './http.ts'
import { findRoute, type Route } from './routes.ts'
import type { Account } from './state.ts'
import { countHeaders, countRequest } from './statistics.ts'
import type { World } from './world.ts'

/** What becomes of a call: an answer, a connection cut without one, or silence until the caller gives up. */
export type Outcome = Reply | 'drop' | 'silence'

/** Answers a call of the VTEX API, `/{account}/api/…`: outages and faults first, then key, limit and the work itself. */
export async function answer(world: World, request: IncomingMessage): Promise<Outcome> {
  const [path = '', search = ''] = (request.url ?? '/').split('?', 2) as [string, string?]
  const [, name = '', ...encoded] = path.split('/')
  const account = world.state.accounts.get(name)
  if (!account) return htmlReply(404, 'Account not found')
  const method = request.method ?? 'GET'
  const route = findRoute(method, encoded)
  const outcome = await answerAccount(world, request, account, route, { method, encoded, search })
  countHeaders(world.statistics, request.headers)
  countRequest(world.statistics, name, route?.group ?? 'unknown', typeof outcome === 'string' ? 0 : outcome.status)
  return outcome
}

type Call = { method: string; encoded: string[]; search: string }

async function answerAccount(
  world: World,
  request: IncomingMessage,
  account: Account,
  route: Route | null,
  call: Call,
): Promise<Outcome> {
  const realMs = Date.now()
  const down = world.faults.isDown(account.name, realMs)
  if (down) return down.mode === 'refuse' ? 'drop' : htmlReply(503, 'Service Unavailable')
  const fault = world.faults.take(account.name, call.method, `/${call.encoded.join('/')}`)
  const waitMs = account.settings.latencyMs + (fault?.kind === 'latency' ? fault.delayMs : 0)
  if (waitMs > 0) await sleep(waitMs)
  const cut = cutOf(fault)
  if (fault && cut && !fault.afterWork) return cut
  const instead = fault && faultReply(fault)
  if (instead) return instead
  if (!route) return emptyReply(404)
  const reply = await work(world, request, account, route, call)
  return cut ?? reply
}

function cutOf(fault: ArmedFault | null): 'drop' | 'silence' | null {
  if (fault?.kind === 'drop') return 'drop'
  return fault?.kind === 'timeout' ? 'silence' : null
}

async function work(world: World, request: IncomingMessage, account: Account, route: Route, call: Call): Promise<Reply> {
  const key = checkKey(account, request.headers, route.resource)
  if ('status' in key) return key
  const refused = world.limiter.take(account, route.group, Date.now())
  if (refused) return refused
  try {
    const segments = call.encoded.map((part) => (part.includes('%') ? decodeURIComponent(part) : part))
    const readJson = async (): Promise<unknown> => JSON.parse((await readBody(request)).toString())
    const exchange = {
      state: world.state,
      account,
      key,
      method: call.method,
      segments,
      query: new URLSearchParams(call.search),
      readJson,
    }
    return await route.handle(exchange, world)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError)
      return jsonReply(400, { error: { code: '1', message: 'Malformed request', exception: null } })
    throw error
  }
}
