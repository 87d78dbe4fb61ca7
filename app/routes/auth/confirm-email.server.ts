import { type ChangedEmail, changeEmail } from '#app/features/auth/commands/change-email.server.ts'
import { findOpenEmailChange } from '#app/features/auth/queries/find-email-change.server.ts'
import { findLinkToken } from '#app/features/auth/queries/find-link-token.server.ts'
import { followUserEmail } from '#app/features/influencers/commands/follow-user-email.server.ts'
import { accessFacts } from '#app/http/prove.server.ts'
import { database, keys } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

const part = 'change-email'

/** Whose address a link changes, and to which; null where it changes nothing. Looking uses nothing up. */
export function readEmailLink(token: string): Promise<{ name: string; email: string } | null> {
  return asSystem(
    database().db,
    part,
    async (tx) => {
      const link = await findLinkToken(tx, keys().linkTokens, token, 'change-email', new Date())
      const change = link === null ? null : await findOpenEmailChange(tx, link.subjectId)
      return change === null ? null : { name: change.person.name, email: change.email }
    },
    'read',
  )
}

/**
 * Gives a person the address whose link was opened; an influencer's own follows.
 * @param keptSessionId the session in which it was opened; every other one of theirs ends
 * @throws DomainError auth.link-invalid | influencers.email-taken
 */
export function confirmEmail(request: Request, token: string, keptSessionId: string | null): Promise<ChangedEmail> {
  const facts = accessFacts(request)
  return asSystem(database().db, part, async (tx) => {
    const changed = await changeEmail(tx, { token, keptSessionId }, facts, { secret: keys().linkTokens })
    const { actor, email } = changed
    const { influencerId } = actor
    if (influencerId !== null)
      await followUserEmail(tx, { influencerId, email }, { ...facts, actor }, { customerHashKey: keys().customerHash })
    return changed
  })
}
