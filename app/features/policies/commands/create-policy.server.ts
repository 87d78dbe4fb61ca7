import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { policies, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, policyExists } from '../errors.ts'
import type { CreatePolicy } from '../inputs.ts'
import { mayWritePolicies } from '../policy.ts'
import { writeTexts } from './write-texts.server.ts'

/**
 * A policy with the draft of its first version. Nobody is asked to accept it before it is published.
 * @throws DomainError policies.not-allowed | policies.exists
 */
export async function createPolicy(
  tx: Tx,
  input: CreatePolicy,
  ctx: Context,
): Promise<{ policyId: string; versionId: string; version: number }> {
  if (!mayWritePolicies(ctx.actor)) throw notAllowed()
  const { kind, brandId, campaignId } = input
  const [policy] = await tx
    .insert(policies)
    .values({ kind, brandId, campaignId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: policies.id })
  if (policy === undefined) throw policyExists()
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const [version] = await tx
    .insert(policyVersions)
    .values({ policyId: policy.id, version: 1, asksAgain: true, createdAt: ctx.now, createdBy })
    .returning({ id: policyVersions.id })
  const hashes = await writeTexts(tx, version!.id, input.texts)
  const after = { kind, campaignId, version: 1, sha256: hashes }
  await recordAudit(
    tx,
    { action: 'policies.create-policy', brandId, subjectType: 'policy', subjectId: policy.id, before: null, after },
    ctx,
  )
  return { policyId: policy.id, versionId: version!.id, version: 1 }
}
