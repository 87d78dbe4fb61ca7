import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import { applicationEvents, applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { StartApplication } from '../application-inputs.ts'
import { queueApplicationLink } from '../changes/queue-application-link.server.ts'
import { notAllowed } from '../errors.ts'
import { mayFillIn } from '../policy.ts'
import { hashResumeToken, newResumeToken } from '../resume-token.server.ts'

export type StartedApplication = { readonly applicationId: string; readonly revision: number; readonly resumeToken: string }

/**
 * A draft of a brand (and of a campaign, which the edge has found open), and a mail with the link that confirms the address. An address that
 * has an account gets a mail that says so instead; the answer is the same, so that nobody learns who exists. The only place, with
 * `openApplicationLink`, where a resume token exists in clear.
 * @param machineNow the machine's time, which links live by
 * @throws DomainError influencers.not-allowed
 */
export async function startApplication(
  tx: Tx,
  input: StartApplication,
  ctx: Context,
  { machineNow }: { machineNow: Date },
): Promise<StartedApplication> {
  if (!mayFillIn(ctx.actor)) throw notAllowed()
  const { brandId, campaignId, email, displayName, locale } = input
  const [applicationId, profileId, resumeToken] = [uuidv7(), uuidv7(), newResumeToken()]
  await tx.insert(kycProfiles).values({ id: profileId, updatedAt: ctx.now })
  await tx.insert(applications).values({
    id: applicationId,
    ...{ brandId, campaignId, profileId, displayName, email, locale },
    status: 'draft',
    resumeTokenHash: hashResumeToken(resumeToken),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await tx.insert(applicationEvents).values({ applicationId, occurredAt: ctx.now, actorId: 'applicant', toStatus: 'draft' })
  await recordAudit(
    tx,
    {
      action: 'influencers.start-application',
      brandId,
      subjectType: 'application',
      subjectId: applicationId,
      before: null,
      after: { status: 'draft', campaignId, locale },
    },
    ctx,
  )
  if (await hasAccount(tx, email))
    await queueEmail(tx, { to: email, template: 'account-exists', data: { name: displayName }, language: locale, brandId }, ctx)
  else await queueApplicationLink(tx, { id: applicationId, email, displayName, locale, brandId }, ctx, { machineNow })
  return { applicationId, revision: 1, resumeToken }
}

/** Somebody signs in, or is an influencer, by this address. */
async function hasAccount(tx: Tx, email: string): Promise<boolean> {
  const user = tx.select({ one: sql`1` }).from(users).where(eq(users.email, email))
  const influencer = tx.select({ one: sql`1` }).from(influencers).where(eq(influencers.email, email))
  return (await user.unionAll(influencer)).length > 0
}
