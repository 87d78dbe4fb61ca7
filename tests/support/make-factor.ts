import { newTotpSecret, totpCode } from '#app/features/auth/totp.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** An authenticator app of a person, straight into the table. */
export async function makeTotp(
  tx: Tx,
  userId: string,
  vault: Vault,
): Promise<{ secret: string; code: (now?: Date) => Promise<string> }> {
  const secret = newTotpSecret()
  const secretSealed = await vault.seal(secret, ownerOf(totpFactors.secretSealed, userId))
  const setUpAt = new Date('2025-01-01T12:00:00Z')
  await tx.insert(totpFactors).values({ userId, secretSealed, createdAt: setUpAt, confirmedAt: setUpAt })
  return { secret, code: (now = new Date()) => totpCode(secret, now) }
}
