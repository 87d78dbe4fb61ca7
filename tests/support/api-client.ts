import { issueAccessToken } from '#app/features/auth/access-token.server.ts'
import { env } from '#app/platform/env.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { action, loader } from '#app/routes/api/v1.ts'

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

async function tokenOf(userId: string): Promise<string> {
  const { token } = await issueAccessToken(userId, { signingKey: keys().apiSigning, issuer: env().PUBLIC_URL }, new Date())
  return token
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
