import type { Context } from '#app/domain/context.ts'
import { type ConsentOrigin, recordConsents } from '#app/features/policies/commands/record-consents.server.ts'
import type { AcceptPolicies } from '#app/features/policies/inputs.ts'
import type { Tx } from '#db/types.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

/**
 * The applicant accepts versions of policies, each with the hash of the words they were shown. A repetition changes nothing.
 * @throws DomainError influencers.application-… | influencers.not-allowed | policies.not-found | policies.words-changed
 */
export async function acceptPolicies(
  tx: Tx,
  { applicationId, ...input }: AcceptPolicies & { applicationId: string; origin: ConsentOrigin },
  ctx: Context,
): Promise<{ revision: number }> {
  const { application } = await lockApplication(tx, { applicationId }, ctx)
  const isAsked = application.status === 'changes-requested'
  await requireWritable(tx, application, isAsked ? [] : ['consents'], ctx)
  const { recorded } = await recordConsents(tx, { ...input, subject: { kind: 'application', id: applicationId } }, ctx)
  if (recorded === 0) return { revision: application.revision }
  return touchApplication(tx, application, { action: 'influencers.accept-policies', fields: ['consents'] }, ctx)
}
