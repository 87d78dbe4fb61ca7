import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { emailTaken, influencerMismatch, missingRole } from '../errors.ts'
import { CreateUser } from '../inputs.ts'
import { hashPassword } from '../password.server.ts'
import { requireStrongPassword } from '../password-rule.server.ts'
import { mayManageUsers } from '../policy.ts'

/**
 * A person who can sign in, with their roles. `influencerId` comes exactly with the influencer role.
 * @returns the new person as an actor
 * @throws DomainError auth.missing-role | auth.password-guessable | auth.email-taken | auth.influencer-mismatch; ZodError for a wrong shape
 */
export async function createUser(tx: Tx, input: CreateUser, ctx: Context): Promise<UserActor> {
  if (!mayManageUsers(ctx.actor)) throw missingRole()
  const { password, grants, ...person } = CreateUser.parse(input)
  if (grants.some(({ role }) => role === 'influencer') !== (person.influencerId !== null)) throw influencerMismatch()
  requireStrongPassword(password, [person.email, person.name])
  const passwordHash = await hashPassword(password)
  const [row] = await tx
    .insert(users)
    .values({ ...person, passwordHash, createdAt: ctx.now })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  if (row === undefined) throw emailTaken()
  const userId = row.id
  await tx.insert(roleGrants).values(grants.map((grant) => ({ ...grant, userId, grantedAt: ctx.now })))
  const after = { locale: person.locale, influencerId: person.influencerId, grants }
  await recordAudit(
    tx,
    { action: 'auth.create-user', brandId: null, subjectType: 'user', subjectId: userId, before: null, after },
    ctx,
  )
  return { kind: 'user', userId, name: person.name, grants, influencerId: person.influencerId }
}
