import { lt } from 'drizzle-orm'
import { registrationAttempts, spentChallenges } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'

/** Forgets windows and proofs that have ended; says how many. By the machine's time. */
export async function purgeRegistration(tx: Tx, machineNow: Date): Promise<{ attempts: number; proofs: number }> {
  const attempts = await tx
    .delete(registrationAttempts)
    .where(lt(registrationAttempts.windowEndsAt, machineNow))
    .returning({ subject: registrationAttempts.subject })
  const proofs = await tx
    .delete(spentChallenges)
    .where(lt(spentChallenges.expiresAt, machineNow))
    .returning({ id: spentChallenges.id })
  return { attempts: attempts.length, proofs: proofs.length }
}
