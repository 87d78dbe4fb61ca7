import { findOpenInvitation } from '#app/features/auth/queries/find-open-invitation.server.ts'
import { userInvited } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { handle } from '../handle.ts'

/** Writes the mail of an invitation that is still open, in the colours of the brand where all of its roles are in one. */
export default handle(userInvited, ({ invitationId, linkTokenId }, { database, ctx }) =>
  database.db.transaction(async (tx) => {
    const invitation = await findOpenInvitation(tx, invitationId, new Date())
    if (invitation === null) return 'closed'
    const { email: to, name, inviterName, grants, locale: language, expiresAt } = invitation
    const brandIds = new Set(grants.map(({ brandId }) => brandId))
    const brandId = brandIds.size === 1 ? (grants[0]?.brandId ?? null) : null
    const roles = [...new Set(grants.map(({ role }) => role))]
    const data = { name, inviterName, roles, linkTokenId, expiresAt: expiresAt.toISOString() }
    const queued = await queueEmail(
      tx,
      { to, template: 'invitation', data, language, brandId, dedupeKey: `invitation:${linkTokenId}` },
      ctx,
    )
    return queued.kind
  }),
)
