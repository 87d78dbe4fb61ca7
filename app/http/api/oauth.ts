import { DomainError } from '#app/domain/errors.ts'
import type { Operation } from './operation.ts'

/** Whether a request speaks as OAuth libraries do: a form, to an operation that knows it. */
export function isOAuthForm(request: Request, operation: Pick<Operation, 'isOAuth'>): boolean {
  const type = request.headers.get('Content-Type') ?? ''
  return operation.isOAuth === true && /^application\/x-www-form-urlencoded\b/i.test(type)
}

/**
 * The fields of such a form by our names (`grant_type` is `grantType`), with the client's id and secret where they came by HTTP Basic (RFC 6749,
 * section 2.3.1).
 * @throws DomainError api.malformed-form for a field sent twice, or credentials that cannot be read
 */
export function readOAuthForm(request: Request, text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of [...new URLSearchParams(text), ...basicCredentials(request)]) {
    const ours = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    if (Object.hasOwn(fields, ours)) throw malformed()
    fields[ours] = value
  }
  return fields
}

/** An answer's fields by the names of OAuth: `accessToken` is `access_token`. */
export function oauthNames(output: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(output as object).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}

function basicCredentials(request: Request): [string, string][] {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (encoded === undefined) return []
  const [id, ...secret] = atob(encoded).split(':')
  if (id === undefined || secret.length === 0) throw malformed()
  try {
    const [clientId, clientSecret] = [id, secret.join(':')].map((each) => decodeURIComponent(each.replaceAll('+', ' ')))
    return [
      ['client_id', clientId!],
      ['client_secret', clientSecret!],
    ]
  } catch {
    throw malformed()
  }
}

function malformed(): DomainError {
  return new DomainError('invalid', 'api.malformed-form')
}
