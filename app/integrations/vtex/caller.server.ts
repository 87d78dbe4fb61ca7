import { setTimeout } from 'node:timers/promises'
import { type Dispatcher, request } from 'undici'
import type { Logger } from '#app/platform/logger.server.ts'
import type { CircuitBreaker } from './circuit-breaker.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import type { BudgetLane, RequestBudget } from './request-budget.server.ts'
import { VtexError, type VtexErrorKind } from './vtex-error.ts'

export type RetryPolicy = {
  /** Tries in all, the first included. */
  readonly attempts: number
  /** Full jitter: a wait is random between 0 and `baseMs × 2^(retries so far)`, at most `maxMs`. */
  readonly baseMs: number
  readonly maxMs: number
  /** Longest one call may spend waiting for its turn, for retries and for `Retry-After`, the requests themselves not counted. */
  readonly patienceMs: number
}

export type CallerOptions = {
  /** Address of the account, without a slash at its end. */
  readonly url: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
  readonly timeoutMs: number
  readonly budget: RequestBudget
  readonly breaker: CircuitBreaker
  readonly openMs: number
  readonly retry: RetryPolicy
  readonly dispatcher: Dispatcher
  readonly logger: Logger | undefined
}

export type Call = {
  /** Names the call in errors and logs; never holds an id. */
  readonly operation: string
  readonly method: 'GET' | 'POST'
  /** Path with its query, encoded. */
  readonly path: string
  readonly body?: unknown
  /** Calls that VTEX limits apart from the others; a 429 then blocks the lane alone. */
  readonly lane?: BudgetLane
  /** Doing it twice is not doing it once: after a failure that may have come too late nothing is repeated. Only a 429 is, which VTEX did not process. */
  readonly isOnce?: boolean
  /** Instead of the usual one, where an answer may be large. */
  readonly timeoutMs?: number
}

export type Caller = (call: Call) => Promise<{ status: number; body: unknown }>

const healedByTime: ReadonlySet<VtexErrorKind> = new Set(['rate-limited', 'timeout', 'network', 'unavailable'])

/**
 * Calls one account: takes from the budget, passes the circuit, times out, reads the answer, repeats what time may heal. Every call has to
 * be safe to repeat, or say `isOnce`. A 429 blocks the account (or the call's lane) for all processes; a circuit that opens blocks the account.
 * @throws VtexError
 */
export function createCaller(options: CallerOptions): Caller {
  const { account, budget, breaker, retry, logger } = options
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'x-vtex-api-appkey': options.appKey,
    'x-vtex-api-apptoken': options.appToken,
  }

  return async function call(wanted) {
    let patienceMs = retry.patienceMs
    for (let attempt = 1; ; attempt += 1) {
      const startedAt = performance.now()
      await budget.take(patienceMs, wanted.lane)
      patienceMs -= performance.now() - startedAt
      try {
        const answer = await tryOnce(wanted)
        logger?.debug({ account, operation: wanted.operation, status: answer.status, attempt }, 'vtex.called')
        return answer
      } catch (error) {
        if (!(error instanceof VtexError)) throw error
        const { operation, kind, status, code, retryAfterMs } = error
        logger?.warn({ account, operation, kind, status, code, retryAfterMs, attempt }, 'vtex.call-failed')
        const waitMs = Math.max(retryAfterMs ?? 0, Math.random() * Math.min(retry.maxMs, retry.baseMs * 2 ** (attempt - 1)))
        const mayRepeat = wanted.isOnce === true ? kind === 'rate-limited' : healedByTime.has(kind)
        if (!mayRepeat || attempt >= retry.attempts || waitMs > patienceMs) throw error
        patienceMs -= waitMs
        await setTimeout(waitMs)
      }
    }
  }

  async function tryOnce(wanted: Call): Promise<{ status: number; body: unknown }> {
    const closedForMs = breaker.enter()
    if (closedForMs > 0) throw new VtexError('circuit-open', wanted.operation, { retryAfterMs: Math.ceil(closedForMs) })
    try {
      const result = readAnswer(wanted.operation, await send(wanted), new Date())
      breaker.succeed()
      return result
    } catch (error) {
      if (error instanceof VtexError) await note(error, wanted.lane)
      throw error
    }
  }

  async function note(error: VtexError, lane: BudgetLane | undefined): Promise<void> {
    if (error.kind === 'rate-limited') {
      await budget.block(error.retryAfterMs ?? 0, 'rate-limited', lane)
    } else if (healedByTime.has(error.kind)) {
      if (breaker.fail()) {
        logger?.error({ account, operation: error.operation, kind: error.kind }, 'vtex.circuit-opened')
        await budget.block(options.openMs, 'circuit-open')
      }
      return
    }
    breaker.succeed()
  }

  async function send({ operation, method, path, body, timeoutMs }: Call): Promise<Answer> {
    const signal = AbortSignal.timeout(Math.max(timeoutMs ?? 0, options.timeoutMs))
    try {
      const response = await request(options.url + path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        dispatcher: options.dispatcher,
        signal,
      })
      return { status: response.statusCode, headers: response.headers, text: await response.body.text() }
    } catch (error) {
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
      if (signal.aborted) throw new VtexError('timeout', operation)
      throw new VtexError('network', operation, code === undefined ? {} : { code })
    }
  }
}
