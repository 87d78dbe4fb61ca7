import type { ApiScope } from '#app/domain/api-scope.ts'
import { newClientSecret } from '#app/features/auth/client-secret.server.ts'
import { hashSessionToken } from '#app/features/auth/token-hash.server.ts'
import { apiClients } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** A program that calls on its own, straight into the table: by default it reads orders of every brand, for 90 days. */
export async function makeApiClient(
  tx: Tx,
  overrides: {
    ownerId: string
    name?: string
    scopes?: readonly ApiScope[]
    brandIds?: readonly string[] | null
    expiresAt?: Date
  },
): Promise<{ id: string; secret: string }> {
  const secret = newClientSecret()
  const now = new Date()
  const { ownerId, name = 'Tablero', scopes = ['orders.read'], brandIds = null } = overrides
  const expiresAt = overrides.expiresAt ?? new Date(now.getTime() + 90 * 86_400_000)
  const [row] = await tx
    .insert(apiClients)
    .values({
      ...{ ownerId, name, expiresAt },
      secretHash: hashSessionToken(secret),
      scopes: [...scopes],
      brandIds: brandIds === null ? null : [...brandIds],
      createdAt: now,
    })
    .returning({ id: apiClients.id })
  return { id: row!.id, secret }
}
