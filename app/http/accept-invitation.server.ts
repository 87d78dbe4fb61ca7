import type { UserActor } from '#app/domain/actor.ts'
import { acceptInvitation } from '#app/features/auth/commands/accept-invitation.server.ts'
import { findLinkToken } from '#app/features/auth/queries/find-link-token.server.ts'
import { findOpenInvitation, type OpenInvitation } from '#app/features/auth/queries/find-open-invitation.server.ts'
import { listStaffBrands } from '#app/features/auth/queries/find-staff-brand.server.ts'
import type { AcceptInvitation } from '#app/features/auth/user-inputs.ts'
import { database, keys } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { requestIdOf } from './client.server.ts'
import { platformWords } from './password.server.ts'

const part = 'invitation'

export type InvitationPage = OpenInvitation & { readonly brandNames: Readonly<Record<string, string>> }

/** What the link of an invitation opens, with the names of its brands; null where it opens nothing. Looking uses nothing up. */
export function readInvitation(token: string): Promise<InvitationPage | null> {
  const now = new Date()
  return asSystem(
    database().db,
    part,
    async (tx) => {
      const link = await findLinkToken(tx, keys().linkTokens, token, 'invitation', now)
      const invitation = link === null ? null : await findOpenInvitation(tx, link.subjectId, now)
      if (invitation === null) return null
      const wanted = new Set(invitation.grants.map(({ brandId }) => brandId))
      const brands = await listStaffBrands(tx, { kind: 'system', name: part })
      const brandNames = Object.fromEntries(brands.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]))
      return { ...invitation, brandNames }
    },
    'read',
  )
}

/**
 * Makes the invited person a user.
 * @throws DomainError auth.link-invalid | auth.invitation-closed | auth.account-exists | auth.password-guessable
 */
export function acceptInvitationAt(request: Request, input: AcceptInvitation & { readonly token: string }): Promise<UserActor> {
  const ctx = { actor: { kind: 'system', name: part }, now: new Date(), requestId: requestIdOf(request) } as const
  const about = { linkSecret: keys().linkTokens, words: platformWords() }
  return asSystem(database().db, part, (tx) => acceptInvitation(tx, input, ctx, about))
}
