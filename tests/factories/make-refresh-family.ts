import type { PersonClaims } from '#app/features/auth/access-token.server.ts'
import { refreshFamilies } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const dayMs = 86_400_000

/** A sign-in to the API, straight into the table: by default just now, with the second factor. Answers what its access tokens say. */
export async function makeRefreshFamily(
  tx: Tx,
  { userId, now = new Date(), hasSecondFactor = true }: { userId: string; now?: Date; hasSecondFactor?: boolean },
): Promise<PersonClaims> {
  const expiresAt = new Date(now.getTime() + 30 * dayMs)
  const [row] = await tx
    .insert(refreshFamilies)
    .values({ userId, createdAt: now, lastUsedAt: now, provedAt: now, expiresAt, hasSecondFactor })
    .returning({ id: refreshFamilies.id })
  return { kind: 'person', userId, familyId: row!.id, provedAt: now, hasSecondFactor }
}
