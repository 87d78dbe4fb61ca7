import type { z } from 'zod'
import type { UserActor } from '#app/domain/actor.ts'
import { DomainError } from '#app/domain/errors.ts'
import { missingRole } from '#app/features/auth/errors.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { acceptedLanguage } from '#app/i18n/languages.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { database, logger } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { callerFromBearer } from '../bearer.server.ts'
import { clientAddress, requestIdOf } from '../client.server.ts'
import { logRefusedWork } from '../log-refusal.server.ts'
import { problemDocument, problemResponse } from '../problem.server.ts'
import { rateLimitHeaders, takeTurn } from '../rate-limits.server.ts'
import type { Match, Matcher } from './match-operation.ts'
import { isOAuthForm, oauthNames } from './oauth.ts'
import { type Access, apiBase, type CallContext, type Operation } from './operation.ts'
import { readInput } from './read-input.server.ts'
import { requireScope } from './require-scope.ts'
import { toJson } from './to-json.ts'

type Found = Extract<Match, { kind: 'found' }>

/**
 * Answers a request of the API: finds its operation, asks who calls, checks the input, does the work, and
 * writes the answer. Everything that is refused is an RFC 9457 problem.
 */
export async function answerApi(request: Request, match: Matcher): Promise<Response> {
  const found = match(request.method, new URL(request.url).pathname.slice(apiBase.length))
  const t = translate(readLanguage(request))
  if (found.kind === 'unknown-path') return problemResponse(request, new DomainError('not-found', 'api.unknown-path'))
  if (found.kind === 'other-method') {
    const facts = {
      status: 405,
      title: 'Method Not Allowed',
      code: 'api.method-not-allowed',
      detail: t('errors.api.method-not-allowed'),
    }
    return problemDocument(request, facts, {}, { Allow: found.allowed.join(', ') })
  }
  try {
    return await answer(request, found)
  } catch (error) {
    if (error instanceof DomainError) {
      logRefusedWork(requestIdOf(request), error, found.operation.id)
      return problemResponse(request, error)
    }
    logger().error({ requestId: requestIdOf(request), operation: found.operation.id, err: describeError(error) }, 'api.failed')
    return problemDocument(request, { status: 500, title: 'Internal Server Error', code: 'unknown', detail: t('errors.unknown') })
  }
}

async function answer(request: Request, { operation, params }: Found): Promise<Response> {
  const ctx = operation.access === 'public' ? null : await callerOf(request, operation, operation.access)
  const turn = await takeTurn(ctx === null ? { address: clientAddress(request) } : { userId: ctx.actor.userId })
  const input = await readInput(request, operation, params)
  const output = await work(operation, input, ctx, request)
  const answered = output instanceof Response ? output : jsonAnswer(request, operation, output)
  for (const [name, value] of Object.entries(rateLimitHeaders(turn))) answered.headers.set(name, value)
  return answered
}

function jsonAnswer(request: Request, operation: Operation, output: unknown): Response {
  const answered = operation.output.parse(output)
  return new Response(toJson(isOAuthForm(request, operation) ? oauthNames(answered) : answered), {
    status: operation.status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Whoever is refused for want of a token counts as the address they ask from. */
async function refuseStranger(request: Request, error: unknown): Promise<never> {
  if (error instanceof DomainError && error.kind === 'unauthenticated') await takeTurn({ address: clientAddress(request) })
  throw error
}

/**
 * The caller, if they hold a role that the operation asks for, and a program the scope. What they may do with which brand is for the work to
 * say.
 */
async function callerOf(request: Request, operation: Operation, access: Exclude<Access, 'public'>): Promise<CallContext> {
  const {
    actor,
    ctx,
    credential,
    language: ofAccount,
  } = await callerFromBearer(request).catch((error: unknown) => refuseStranger(request, error))
  if (credential.kind === 'client') requireScope(operation, credential.scopes)
  if (access !== 'signed-in' && !holds(actor, access)) throw missingRole()
  const language = acceptedLanguage(request.headers.get('Accept-Language')) ?? ofAccount
  const read: CallContext['read'] = (work) => inScope(database().db, actor, work, 'read')
  const write: CallContext['write'] = (work) => inScope(database().db, actor, work)
  return { ...ctx, actor, credential, language, request, signal: request.signal, read, write }
}

/** Administrators may do what any member of staff may, not what only an influencer can. */
function holds(actor: UserActor, roles: Exclude<Access, string>): boolean {
  const isForStaff = roles.some((role) => role !== 'influencer')
  return actor.grants.some(({ role }) => roles.includes(role) || (isForStaff && role === 'admin'))
}

async function work(
  operation: Operation,
  input: z.output<z.ZodObject>,
  ctx: CallContext | null,
  request: Request,
): Promise<unknown> {
  if (operation.runPublic !== undefined) return operation.runPublic(input, request)
  if (ctx === null) throw new Error(`${operation.id} is public but asks for a caller`)
  if (operation.runOutside !== undefined) return operation.runOutside(input, ctx)
  const transact = operation.method === 'get' ? ctx.read : ctx.write
  return transact((tx) => operation.run(tx, input, ctx))
}
