import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { normalGrants } from '../grants.ts'
import { requireBrands } from '../queries/require-brands.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { InviteUser } from '../user-inputs.ts'
import { addInvitation } from './add-invitation.server.ts'
import { lockAdmins } from './lock-admins.server.ts'

/**
 * Asks somebody to join the staff with these roles. Nothing is given to an account that exists: its roles are changed where they are seen. An
 * earlier invitation to that address that ended unanswered makes room. Takes the administrators' lock. Enqueues `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.unknown-brand | auth.already-user | auth.already-invited
 */
export async function inviteUser(
  tx: Tx,
  input: InviteUser,
  ctx: Context & { actor: UserActor },
): Promise<{ invitationId: string }> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  const { email, name, locale } = input
  const grants = normalGrants(input.grants)
  await requireBrands(
    tx,
    grants.flatMap(({ brandId }) => brandId ?? []),
  )
  return addInvitation(tx, { email, name, locale, grants, brandId: null, action: 'auth.invite-user' }, ctx)
}
