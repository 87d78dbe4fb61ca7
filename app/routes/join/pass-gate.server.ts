import { type Attempt, reserveAttempt } from '#app/features/influencers/commands/reserve-attempt.server.ts'
import { spendProof } from '#app/features/influencers/commands/spend-proof.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { networkOfRequest } from './applicant.server.ts'

/**
 * Lets something public begin: counts the attempt by network (and mails by address), then uses the proof of work up. Each is committed by itself.
 * @throws DomainError influencers.too-many-attempts | influencers.looks-automatic
 */
export async function passGate(
  request: Request,
  { what, email, proof }: { what: Attempt; email: string | null; proof: string | null },
): Promise<void> {
  const machineNow = new Date()
  await asApplicant((tx) => reserveAttempt(tx, { what, whom: networkOfRequest(request) }, machineNow))
  if (proof !== null) await asApplicant((tx) => spendProof(tx, { proof }, keys().proofOfWork, machineNow))
  if (email !== null) await asApplicant((tx) => reserveAttempt(tx, { what: 'mail', whom: email }, machineNow))
}
