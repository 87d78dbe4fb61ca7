import type { z } from 'zod'
import { DomainError } from '#app/domain/errors.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { keyOf } from '#app/i18n/form-message.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { isReadableJson } from '#app/platform/readable-text.ts'
import type { FieldError } from '../problem.server.ts'
import { isOAuthForm, readOAuthForm } from './oauth.ts'
import type { Operation } from './operation.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * What a request hands to an operation: the fields of its path, and of its query (GET) or JSON body, checked by the operation's schema. A
 * name that the schema does not know is a mistake: a filter that is spelled wrong must not answer with everything. Text that is none (bytes
 * that are no UTF-8, NUL and other control characters) is refused before any schema sees it, and so is nesting without end.
 * @throws DomainError api.not-json | api.malformed-json | api.unreadable-text | api.invalid-input (details.errors: one FieldError per mistake)
 */
export async function readInput(
  request: Request,
  operation: Operation,
  params: Readonly<Record<string, string>>,
): Promise<Fields> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const isWithoutBody = operation.method === 'get' || operation.form !== undefined
  const sent = isWithoutBody ? query : { ...query, ...(await readBody(request, operation)) }
  if (!isReadableJson([sent, params])) throw new DomainError('invalid', 'api.unreadable-text')
  const unknown = Object.keys(sent).filter((name) => !Object.hasOwn(operation.input.shape, name) || Object.hasOwn(params, name))
  const result = operation.input.safeParse({ ...sent, ...params }, { reportInput: true })
  if (result.success && unknown.length === 0) return result.data
  const errors = [...unknown.map((field) => unknownField(request, field)), ...mistakes(request, result.error?.issues ?? [])]
  throw new DomainError('invalid', 'api.invalid-input', { errors })
}

/** The JSON object of a body, or the form of one that speaks OAuth; an empty body is an empty object. */
async function readBody(request: Request, operation: Operation): Promise<Fields> {
  const bytes = await request.arrayBuffer()
  if (isOAuthForm(request, operation)) return readOAuthForm(request, new TextDecoder().decode(bytes))
  if (bytes.byteLength === 0) return {}
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw new DomainError('unsupported', 'api.not-json')
  const body = parsed(bytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('invalid', 'api.malformed-json')
  return body as Fields
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function mistakes(request: Request, issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const t = translate(readLanguage(request))
  return issues.map((issue) => {
    const [key, values] = keyOf(issue)
    const message = dynamicText(t, [key, 'errors.form.invalid'], values)
    return { field: issue.path.join('.'), code: key.slice('errors.'.length), message }
  })
}

function unknownField(request: Request, field: string): FieldError {
  const code = 'api.unknown-field'
  return { field, code, message: translate(readLanguage(request))('errors.api.unknown-field') }
}
