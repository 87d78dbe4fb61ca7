import { redirect } from '@remix-run/node'
import { hasRole, type Role, type UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { brandNotFound, missingRole, notSignedIn } from '#app/features/auth/errors.ts'
import { findStaffBrand, type StaffBrand } from '#app/features/auth/queries/find-staff-brand.server.ts'
import { isProofFresh } from '#app/features/auth/session-lifetime.ts'
import type { Language } from '#app/i18n/languages.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { isApiRequest } from './client.server.ts'
import { contextOf } from './context.server.ts'
import { dutyAddress, pageAddress, withNext } from './page-address.ts'
import { refusal } from './problem.server.ts'
import { type Read, readerFor } from './read-page.server.ts'
import { readLiveSession } from './session.server.ts'

/** A signed-in person at a page: who, the context for commands, and the language they read. */
export type Visitor = {
  readonly actor: UserActor
  readonly ctx: Context & { readonly actor: UserActor }
  readonly language: Language
  /** Asks the database within the person's scope, all in one snapshot. Writing is `runCommand`'s. */
  readonly read: Read
  /** Runs a command without a form within the person's scope. @throws DomainError for a broken rule, as it is */
  readonly write: Read
  /** The page to come back to after a step in between: this one, or the one that posted. */
  readonly page: string
}

/**
 * Someone signed in, whoever it is.
 * @throws Response to /login?next=… for pages (or to the second factor that is still owed), a 401 problem for /api
 */
export async function requireUser(request: Request): Promise<Visitor> {
  const session = await readLiveSession(request)
  const page = pageAddress(request)
  if (session?.duty !== 'none') {
    if (isApiRequest(request)) throw refusal(request, notSignedIn(), true)
    throw redirect(withNext(session === null ? '/login' : dutyAddress[session.duty], page))
  }
  const ctx = await contextOf(request, session.actor, isProofFresh(session.provedAt, new Date()))
  return visitorOf(session.actor, ctx, readLanguage(request, session.locale), page)
}

/** Someone at a page of a brand that they read. */
export type BrandVisitor = Visitor & { readonly brand: StaffBrand }

/** A person, and what pages and the API do in their name. */
export function visitorOf(actor: UserActor, ctx: Visitor['ctx'], language: Language, page = '/'): Visitor {
  return { actor, ctx, language, page, read: readerFor(actor), write: (work) => inScope(database().db, actor, work) }
}

/**
 * Someone who holds one of the roles for at least one brand. For work on all brands at once, or without a brand; else `requireBrand`.
 * @throws Response as requireUser, and 403
 */
export async function requireRole(request: Request, ...roles: readonly Role[]): Promise<Visitor> {
  const visitor = await requireUser(request)
  const isHeld = visitor.actor.grants.some((grant) => grant.role === 'admin' || roles.includes(grant.role))
  if (!isHeld) throw refusal(request, missingRole(), isApiRequest(request))
  return visitor
}

/**
 * Someone who holds one of the roles for the brand in the address. Another's brand and none at all are both a 404: what one may not read
 * does not exist.
 * @throws Response as requireUser, 404 for a brand the person cannot read, 403 for one where they hold none of the roles
 */
export async function requireBrand(
  request: Request,
  brandSlug: string | undefined,
  ...roles: readonly Role[]
): Promise<BrandVisitor> {
  const visitor = await requireUser(request)
  const brand = await visitor.read((tx) => findStaffBrand(tx, brandSlug ?? '', visitor.actor))
  if (brand === null) throw refusal(request, brandNotFound(), isApiRequest(request))
  if (!hasRole(visitor.actor, roles, brand.id)) throw refusal(request, missingRole(), isApiRequest(request))
  return { ...visitor, brand }
}

/**
 * Someone who is an influencer.
 * @throws Response as requireUser, and 403 for staff who are none
 */
export async function requireInfluencer(request: Request): Promise<Visitor & { readonly influencerId: string }> {
  const visitor = await requireUser(request)
  const { influencerId, grants } = visitor.actor
  const isInfluencer = influencerId !== null && grants.some((grant) => grant.role === 'influencer')
  if (!isInfluencer) throw refusal(request, missingRole(), isApiRequest(request))
  return { ...visitor, influencerId }
}
