import { randomUUID } from 'node:crypto'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import { hashPassword } from '#app/features/auth/password.server.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type MadeUser = {
  readonly id: string
  readonly email: string
  readonly password: string
  /** Ready to stand in a Context. */
  readonly actor: UserActor
}

const usualPassword = 'a long enough password'
let usualHash: Promise<string> | undefined

/**
 * A user, straight into the tables: by default a manager of all brands, with a password that works. `influencerId` alone makes an
 * influencer.
 */
export async function makeUser(
  tx: Tx,
  overrides: {
    email?: string
    name?: string
    password?: string
    grants?: readonly RoleGrant[]
    influencerId?: string | null
    locale?: 'es' | 'en'
    createdAt?: Date
    disabledAt?: Date | null
  } = {},
): Promise<MadeUser> {
  const password = overrides.password ?? usualPassword
  usualHash ??= hashPassword(usualPassword)
  const passwordHash = password === usualPassword ? await usualHash : await hashPassword(password)
  const influencerId = overrides.influencerId ?? null
  const grants = overrides.grants ?? [{ role: influencerId === null ? 'manager' : 'influencer', brandId: null } as const]
  const email = overrides.email ?? `user-${randomUUID()}@example.com`
  const name = overrides.name ?? 'Ana Gómez'
  const createdAt = overrides.createdAt ?? new Date('2025-01-01T12:00:00Z')
  const { locale, disabledAt } = overrides
  const [row] = await tx
    .insert(users)
    .values({ email, name, passwordHash, influencerId, createdAt, locale, disabledAt })
    .returning({ id: users.id })
  const userId = row!.id
  if (grants.length > 0) await tx.insert(roleGrants).values(grants.map((grant) => ({ ...grant, userId, grantedAt: createdAt })))
  return { id: userId, email, password, actor: { kind: 'user', userId, name, grants, influencerId } }
}
