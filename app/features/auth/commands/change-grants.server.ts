import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { RoleGrant } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { userNotFound } from '../errors.ts'
import { keyOfGrant, normalGrants } from '../grants.ts'
import { ownAccount, roleNeeded } from '../people-errors.ts'
import { requireBrands } from '../queries/require-brands.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { ChangeGrants } from '../user-inputs.ts'
import { lockAdmins, requireAnotherAdmin } from './lock-admins.server.ts'
import { lowerProofs } from './lower-proofs.server.ts'
import { revokeInvitationsOf } from './revoke-invitation.server.ts'

/**
 * Gives a person exactly these roles as a member of staff. They count from the next request on; where the person had proved who they are for
 * something that asks for it, they prove it again. Whoever stops being an administrator takes their open invitations with them.
 * Takes the administrators' lock.
 * @param ctx its `now` is the machine's time
 * @returns `unchanged` when they hold these roles already
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.own-account | auth.user-not-found | auth.role-needed |
 * auth.unknown-brand | auth.last-admin
 */
export async function changeGrants(tx: Tx, input: ChangeGrants, ctx: Context): Promise<{ kind: 'changed' | 'unchanged' }> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  const { userId } = input
  if (ctx.actor.kind === 'user' && ctx.actor.userId === userId) throw ownAccount()
  const { held, influencerId, isEnabled } = await readHeld(tx, userId)
  const wanted = normalGrants(input.grants)
  if (wanted.length === 0 && influencerId === null) throw roleNeeded()
  await requireBrands(
    tx,
    wanted.flatMap(({ brandId }) => brandId ?? []),
  )
  const [added, removed] = [without(wanted, held), without(held, wanted)]
  if (added.length === 0 && removed.length === 0) return { kind: 'unchanged' }
  const isAdminNoMore = removed.some(({ role }) => role === 'admin')
  if (isAdminNoMore && isEnabled) await requireAnotherAdmin(tx, userId)
  if (removed.length > 0) await tx.delete(roleGrants).where(and(eq(roleGrants.userId, userId), or(...removed.map(isGrant))))
  if (added.length > 0) await tx.insert(roleGrants).values(added.map((grant) => ({ ...grant, userId, grantedAt: ctx.now })))
  await lowerProofs(tx, userId)
  if (isAdminNoMore) await revokeInvitationsOf(tx, userId, ctx)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const sides = { before: { grants: held }, after: { grants: wanted } }
  await recordAudit(tx, { action: 'auth.change-grants', ...subject, ...sides }, ctx)
  return { kind: 'changed' }
}

/** What they hold as staff, and whether they are somebody without it. */
async function readHeld(tx: Tx, userId: string): Promise<{ held: RoleGrant[]; influencerId: string | null; isEnabled: boolean }> {
  const [user] = await tx
    .select({ influencerId: users.influencerId, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
    .for('update')
  if (user === undefined) throw userNotFound()
  const held = await tx
    .select({ role: roleGrants.role, brandId: roleGrants.brandId })
    .from(roleGrants)
    .where(and(eq(roleGrants.userId, userId), inArray(roleGrants.role, ['admin', 'manager', 'finance', 'auditor'])))
  return { held: normalGrants(held), influencerId: user.influencerId, isEnabled: user.disabledAt === null }
}

function without(grants: readonly RoleGrant[], others: readonly RoleGrant[]): RoleGrant[] {
  const known = new Set(others.map(keyOfGrant))
  return grants.filter((grant) => !known.has(keyOfGrant(grant)))
}

function isGrant({ role, brandId }: RoleGrant) {
  return and(eq(roleGrants.role, role), brandId === null ? isNull(roleGrants.brandId) : eq(roleGrants.brandId, brandId))
}
