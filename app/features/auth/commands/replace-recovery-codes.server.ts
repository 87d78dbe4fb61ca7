import { eq } from 'drizzle-orm'
import { recoveryCodes } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashRecoveryCode, newRecoveryCodes } from '../recovery-code.server.ts'

/** Ten new recovery codes for a person; the old ones are worth nothing. Shown once: the table holds their hashes. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(userId, code)))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ userId, codeHash, createdAt: now })))
  return codes
}
