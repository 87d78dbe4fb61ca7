import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { createLinkToken } from '#app/features/auth/commands/create-link-token.server.ts'
import { giveInfluencerAccess } from '#app/features/auth/commands/give-influencer-access.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { carryConsents } from '#app/features/policies/commands/carry-consents.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { users } from '#db/schema/auth.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { ApproveApplication } from '../application-inputs.ts'
import { applicationChanged, notAllowed, ownThing } from '../errors.ts'
import { mayDecideApplications } from '../policy.ts'
import { type ApplicationRow, lockApplication } from '../queries/lock-application.server.ts'
import { applicationApproved } from '../tasks.ts'
import { admitInfluencer } from './admit-influencer.server.ts'
import { moveApplication } from './move-application.server.ts'

/** A week to choose a password. */
const lifetimeMinutes = 7 * 24 * 60

export type ApprovedApplication = {
  readonly kind: 'approved' | 'already-approved'
  readonly influencerId: string
  /** A new influencer, or one who had the document already. */
  readonly isNew: boolean
}

/**
 * The applicant becomes an influencer of the brand, or is linked with the one who has their document where the manager says so; gets a user without a
 * password, and a mail with the link to choose one. Approving twice is approving once. Enqueues `influencers.application-approved`, which creates
 * the code in the campaign applied to.
 * @param secrets `customerHashKey` makes the hash by which own purchases are told
 * @throws DomainError influencers.application-… | influencers.not-allowed | influencers.own-thing | influencers.same-document |
 *   influencers.nobody-to-link | influencers.handle-taken | influencers.email-taken | auth.email-taken | influencers.invalid-transition
 */
export async function approveApplication(
  tx: Tx,
  input: ApproveApplication,
  ctx: Context,
  secrets: { customerHashKey: Buffer; machineNow: Date },
): Promise<ApprovedApplication> {
  const { application, profile } = await lockApplication(tx, { applicationId: input.applicationId }, ctx)
  if (!mayDecideApplications(ctx.actor, application.brandId)) throw notAllowed()
  if (application.status === 'approved')
    return { kind: 'already-approved', influencerId: application.influencerId!, isNew: false }
  if (application.revision !== input.revision) throw applicationChanged(application.revision)
  if (ctx.actor.kind === 'user' && (await emailOf(tx, ctx.actor.userId)) === application.email) throw ownThing()
  const { locale } = application
  const { influencerId, isNew, name, email, access } = await beyondScope(tx, async () => {
    const admitted = await admitInfluencer(tx, { application, profile, ...input }, ctx, secrets)
    const given = await giveInfluencerAccess(tx, { ...admitted, locale }, ctx)
    await carryConsents(tx, { applicationId: application.id, userId: given.userId })
    return { ...admitted, access: given }
  })
  const move = { event: 'approve', action: 'influencers.approve-application', set: { influencerId } } as const
  const approved = await moveApplication(tx, application, move, ctx)
  await tellApproval(tx, approved, { ...access, email, name }, ctx, secrets.machineNow)
  await enqueue(tx, applicationApproved, { applicationId: application.id })
  return { kind: 'approved', influencerId, isNew }
}

async function emailOf(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId))
  return row?.email ?? null
}

async function tellApproval(
  tx: Tx,
  { id, brandId, locale }: ApplicationRow,
  { userId, hasPassword, email, name }: { userId: string; hasPassword: boolean; email: string; name: string },
  ctx: Context,
  machineNow: Date,
): Promise<void> {
  const link = hasPassword
    ? null
    : await createLinkToken(tx, { purpose: 'set-password', subjectId: userId, lifetimeMinutes }, machineNow)
  const data = {
    name,
    codes: [],
    ...(link !== null && { linkTokenId: link.linkTokenId, expiresAt: link.expiresAt.toISOString() }),
  }
  const mail = { to: email, template: 'application-approved', data, language: locale, brandId } as const
  await queueEmail(tx, { ...mail, dedupeKey: `application-approved:${id}` }, ctx)
}
