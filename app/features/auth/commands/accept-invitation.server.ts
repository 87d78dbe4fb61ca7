import { eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { linkInvalid } from '../errors.ts'
import { requireStrongPassword } from '../password-rule.server.ts'
import { accountExists } from '../people-errors.ts'
import { findLinkToken } from '../queries/find-link-token.server.ts'
import { findOpenInvitation } from '../queries/find-open-invitation.server.ts'
import type { AcceptInvitation } from '../user-inputs.ts'
import { createUser } from './create-user.server.ts'
import { lockInvitation } from './lock-invitation.server.ts'
import { redeemLinkToken } from './redeem-link-token.server.ts'

/**
 * Makes the invited person a user with exactly the roles of the invitation; the link proves their address. Locks the invitation, uses
 * the link up: of two at once one wins.
 * @param input.token what the address carried
 * @param ctx of the platform itself, nobody is signed in yet; its `now` is the machine's time
 * @param words that the password may not be made of besides the person's own: the platform's
 * @returns the new person, to be signed in
 * @throws DomainError auth.link-invalid | auth.invitation-closed | auth.account-exists | auth.password-guessable
 */
export async function acceptInvitation(
  tx: Tx,
  { token, password }: AcceptInvitation & { readonly token: string },
  ctx: Context,
  { linkSecret, words }: { readonly linkSecret: Buffer; readonly words: readonly string[] },
): Promise<UserActor> {
  const link = await findLinkToken(tx, linkSecret, token, 'invitation', ctx.now)
  if (link === null) throw linkInvalid()
  const invitationId = link.subjectId
  await lockInvitation(tx, invitationId)
  await redeemLinkToken(tx, linkSecret, token, 'invitation', ctx.now)
  const invitation = await findOpenInvitation(tx, invitationId, ctx.now)
  if (invitation === null) throw linkInvalid()
  const { email, name, locale, grants } = invitation
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (known !== undefined) throw accountExists()
  const person = { email, name, locale, password, grants: [...grants], influencerId: null }
  requireStrongPassword(password, [email, name, ...words])
  const actor = await createUser(tx, person, ctx)
  await tx.update(users).set({ emailVerifiedAt: ctx.now }).where(eq(users.id, actor.userId))
  await tx.update(invitations).set({ acceptedAt: ctx.now }).where(eq(invitations.id, invitationId))
  const subject = { brandId: null, subjectType: 'invitation', subjectId: invitationId }
  const sides = { before: { acceptedAt: null }, after: { acceptedAt: ctx.now.toISOString(), userId: actor.userId } }
  await recordAudit(tx, { action: 'auth.accept-invitation', ...subject, ...sides }, ctx)
  return actor
}
