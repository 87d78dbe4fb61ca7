import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { redeemLinkToken } from '#app/features/auth/commands/redeem-link-token.server.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { mayFillIn } from '../policy.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { hashResumeToken, newResumeToken } from '../resume-token.server.ts'

export type OpenedApplication = {
  readonly applicationId: string
  readonly brandId: string
  readonly campaignId: string | null
  readonly resumeToken: string
}

/**
 * Uses a mailed link: the address counts as confirmed, and this device goes on with the application; the token of another device ends.
 * @param secret `keys().linkTokens`
 * @throws DomainError influencers.not-allowed | auth.link-invalid
 */
export async function openApplicationLink(
  tx: Tx,
  { token }: { token: string },
  ctx: Context,
  { secret, machineNow }: { secret: Buffer; machineNow: Date },
): Promise<OpenedApplication> {
  if (!mayFillIn(ctx.actor)) throw notAllowed()
  const { subjectId } = await redeemLinkToken(tx, secret, token, 'application', machineNow)
  const { application } = await lockApplication(tx, { applicationId: subjectId }, ctx)
  const resumeToken = newResumeToken()
  const isNew = application.emailConfirmedAt === null
  await tx
    .update(applications)
    .set({
      resumeTokenHash: hashResumeToken(resumeToken),
      updatedAt: ctx.now,
      ...(isNew && { emailConfirmedAt: ctx.now, revision: application.revision + 1 }),
    })
    .where(eq(applications.id, application.id))
  await recordAudit(
    tx,
    {
      action: 'influencers.open-application-link',
      brandId: application.brandId,
      subjectType: 'application',
      subjectId: application.id,
      before: { isEmailConfirmed: !isNew },
      after: { isEmailConfirmed: true },
    },
    ctx,
  )
  const { id: applicationId, brandId, campaignId } = application
  return { applicationId, brandId, campaignId, resumeToken }
}
