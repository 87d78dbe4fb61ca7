import { generate } from 'otplib'
import { newTotpSecret } from '#app/features/auth/totp.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** An authenticator app of a person, confirmed, straight into the table; `code` is what it shows at a moment. */
export async function makeTotpFactor(
  tx: Tx,
  { userId, vault }: { userId: string; vault: Vault },
): Promise<{ code(at?: Date): Promise<string> }> {
  const secret = newTotpSecret()
  const secretSealed = await vault.seal(secret, ownerOf(totpFactors.secretSealed, userId))
  const now = new Date()
  await tx.insert(totpFactors).values({ userId, secretSealed, createdAt: now, confirmedAt: now })
  return { code: (at = new Date()) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) }) }
}
