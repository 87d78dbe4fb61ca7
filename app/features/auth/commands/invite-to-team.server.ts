import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { requireBrands } from '../queries/require-brands.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { InviteToTeam } from '../team-inputs.ts'
import { addInvitation } from './add-invitation.server.ts'
import { lockTeam } from './lock-team.server.ts'

/**
 * Asks somebody to work in a brand, with a role that the actor holds there. Nothing is given to an account that exists: administrators do that.
 * Takes the administrators' lock. Enqueues `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.brand-not-found | auth.missing-role | auth.step-up-needed | auth.unknown-brand | auth.already-user | auth.already-invited
 */
export function inviteToTeam(
  tx: Tx,
  { brandId, role, ...person }: InviteToTeam,
  ctx: Context & { actor: UserActor },
): Promise<{ invitationId: string }> {
  return beyondScope(tx, async () => {
    await lockTeam(tx, { brandId, role, action: 'auth.invite-to-team' }, ctx)
    requireFreshFactor(ctx)
    await requireBrands(tx, [brandId])
    return addInvitation(tx, { ...person, grants: [{ role, brandId }], brandId, action: 'auth.invite-to-team' }, ctx)
  })
}
