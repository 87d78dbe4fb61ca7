import { applicant } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { applicationNotFound } from '#app/features/influencers/errors.ts'
import { findOwnApplication, type OwnApplication } from '#app/features/influencers/queries/find-own-application.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { contextOf } from '#app/http/context.server.ts'

/** The application of a token that a program presents. @throws DomainError influencers.application-not-found */
export async function applicationOf(request: Request, token: string): Promise<{ application: OwnApplication; ctx: Context }> {
  const ctx = await contextOf(request, applicant)
  const application = await asApplicant((tx) => findOwnApplication(tx, { resumeToken: token }, ctx.now))
  if (application === null) throw applicationNotFound()
  return { application, ctx }
}

/** What is answered about it. */
export function statusOfApplication({ status, isEmailConfirmed, missing, asks, decisionReason }: OwnApplication) {
  return { status, isEmailConfirmed, missing: [...missing], asks: [...asks], decisionReason }
}
