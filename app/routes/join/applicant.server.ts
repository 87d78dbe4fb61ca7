import { redirect } from '@remix-run/node'
import { applicant } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { Brand } from '#app/features/brands/queries/get-brand.server.ts'
import { getBrandBySlug } from '#app/features/brands/queries/get-brand-by-slug.server.ts'
import { findOwnApplication, type OwnApplication } from '#app/features/influencers/queries/find-own-application.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { clientAddress } from '#app/http/client.server.ts'
import { contextOf } from '#app/http/context.server.ts'
import { privateCookie, readCookie } from '#app/http/cookie.server.ts'
import { networkOf } from '#app/http/network-of.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { readLanguage } from '#app/i18n/preferences.ts'

/** Somebody at a brand's public pages. */
export type Passer = { readonly brand: Brand; readonly ctx: Context; readonly language: Language }
/** Somebody with an application of theirs. */
export type Visit = Passer & { readonly application: OwnApplication }

const monthSeconds = 30 * 24 * 60 * 60

/** The brand of an address. @throws Response 404 */
export async function passerAt(request: Request, brandSlug: string | undefined): Promise<Passer> {
  const ctx = await contextOf(request, applicant)
  try {
    const brand = await asApplicant((tx) => getBrandBySlug(tx, { slug: brandSlug ?? '' }, ctx.actor))
    return { brand, ctx, language: readLanguage(request) }
  } catch (error) {
    throw error instanceof DomainError ? pageRefusal(error) : error
  }
}

/** The application that the browser's cookie opens, or null. */
export async function findVisit(request: Request, brandSlug: string | undefined): Promise<Visit | null> {
  const passer = await passerAt(request, brandSlug)
  const resumeToken = readCookie(request, cookieName(passer.brand.slug))
  if (resumeToken === null || resumeToken === '') return null
  const brandId = passer.brand.id
  const application = await asApplicant((tx) => findOwnApplication(tx, { resumeToken, brandId }, passer.ctx.now))
  return application === null ? null : { ...passer, application }
}

/** The same; without one, to where applications begin. @throws Response redirect | 404 */
export async function requireVisit(request: Request, brandSlug: string | undefined): Promise<Visit> {
  const visit = await findVisit(request, brandSlug)
  if (visit === null) throw redirect(`/join/${encodeURIComponent(brandSlug ?? '')}/resume`)
  return visit
}

/** Headers that let this browser go on with an application. */
export function visitHeaders(brandSlug: string, resumeToken: string): HeadersInit {
  return { 'Set-Cookie': privateCookie(cookieName(brandSlug), resumeToken, { maxAgeSeconds: monthSeconds }) }
}

/** Whom attempts are counted by: the network, whole for one that is unknown. */
export function networkOfRequest(request: Request): string {
  const address = clientAddress(request)
  return networkOf(address) ?? address
}

/** One per brand: people apply to several. */
function cookieName(brandSlug: string): string {
  return `application-${brandSlug}`
}
