import { spentChallenges } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import { looksAutomatic } from '../errors.ts'
import { readProof } from '../gate/proof-of-work.server.ts'

/**
 * Uses a proof of work up: it lets in once. By the machine's time. Committed by itself, so that a failure afterwards does not give it back.
 * @param secret `keys().proofOfWork`
 * @throws DomainError influencers.looks-automatic: missing, wrong, used, too old or too fast
 */
export async function spendProof(tx: Tx, { proof }: { proof: string }, secret: Buffer, machineNow: Date): Promise<void> {
  const read = await readProof(secret, proof, machineNow)
  if (read === null) throw looksAutomatic()
  const spent = await tx.insert(spentChallenges).values(read).onConflictDoNothing().returning({ id: spentChallenges.id })
  if (spent.length === 0) throw looksAutomatic()
}
