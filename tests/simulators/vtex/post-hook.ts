import { type Dispatcher, request } from 'undici'
import type { HookConfig } from './state.ts'

export type HookAnswer = { status: number | null; error: string | null; ms: number }

/** POSTs a body to a hook with its own headers and waits at most `timeoutMs`. Never throws: a failure is an answer without status. */
export async function postHook(
  dispatcher: Dispatcher,
  hook: HookConfig['hook'],
  body: string,
  timeoutMs: number,
): Promise<HookAnswer> {
  const started = performance.now()
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  const answer = (status: number | null, error: string | null) => ({ status, error, ms: performance.now() - started })
  try {
    const headers = {
      'user-agent': 'vtex-orders-hook',
      ...hook.headers,
      'content-type': 'application/json',
      accept: 'application/json',
    }
    const response = await request(hook.url, { method: 'POST', headers, body, dispatcher, signal: abort.signal })
    await response.body.dump()
    return answer(response.statusCode, null)
  } catch (error) {
    return answer(null, abort.signal.aborted ? 'timeout' : error instanceof Error ? error.message || error.name : String(error))
  } finally {
    clearTimeout(timer)
  }
}
