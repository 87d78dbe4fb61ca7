import { issueAccessToken } from '#app/features/auth/access-token.server.ts'
import { tokenSettings } from '#app/http/keyring.server.ts'
import { systemDatabase } from '#app/platform/runtime.server.ts'
import { action, loader } from '#app/routes/api/v1.ts'
import { makeRefreshFamily } from '../factories/make-refresh-family.ts'

export type ApiAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body; undefined for one that is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  readonly json: any
}

export type ApiClient = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<ApiAnswer>

/** Calls the API's route as a program does, with a token of the user (none for a stranger). A text body is sent as it is. */
export function openApiClient(user?: { readonly id: string }): ApiClient {
  return async (method, path, body, headers = {}) => {
    const token: Record<string, string> = user === undefined ? {} : { Authorization: `Bearer ${await tokenOf(user.id)}` }
    const request = new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Accept-Language': 'en', 'Content-Type': 'application/json', ...token, ...headers },
    })
    const handler = method === 'GET' || method === 'HEAD' ? loader : action
    const response = await handler({ request, params: {}, context: {} as never })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }
}

const tokens = new Map<string, Promise<string>>()

/** One sign-in per user and test file: second factor given, just now. */
function tokenOf(userId: string): Promise<string> {
  const known = tokens.get(userId)
  if (known !== undefined) return known
  const made = signIn(userId)
  tokens.set(userId, made)
  return made
}

async function signIn(userId: string): Promise<string> {
  const claims = await makeRefreshFamily(systemDatabase().db, { userId })
  return (await issueAccessToken(claims, tokenSettings(), new Date())).token
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
