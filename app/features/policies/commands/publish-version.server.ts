import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { alreadyPublished, effectiveBeforePrevious, policyNotFound } from '../errors.ts'
import type { PublishVersion } from '../inputs.ts'
import { lockPolicy, versionsOfPolicy } from '../queries/lock-policy.server.ts'
import { versionInForce } from '../tasks.ts'

/**
 * Publishes a draft: from `effectiveAt` on it is the version people accept, and its words never change again. Locks the policy. Enqueues
 * `policies.version-in-force` for that moment where those who accepted an earlier version are asked again.
 * @throws DomainError policies.not-found | policies.not-allowed | policies.already-published | policies.effective-before-previous
 */
export async function publishVersion(
  tx: Tx,
  input: PublishVersion,
  ctx: Context,
): Promise<{ policyId: string; version: number; effectiveAt: Date }> {
  const [found] = await tx
    .select({ policyId: policyVersions.policyId })
    .from(policyVersions)
    .where(eq(policyVersions.id, input.versionId))
  if (found === undefined) throw policyNotFound()
  const policy = await lockPolicy(tx, found.policyId, ctx)
  const versions = await versionsOfPolicy(tx, policy.id)
  const draft = versions.find(({ id }) => id === input.versionId)
  if (draft === undefined || draft.publishedAt !== null) throw alreadyPublished()
  const effectiveAt = input.effectiveAt !== undefined && input.effectiveAt > ctx.now ? input.effectiveAt : ctx.now
  const previous = versions.find(({ publishedAt }) => publishedAt !== null)
  if (previous?.effectiveAt != null && effectiveAt < previous.effectiveAt) throw effectiveBeforePrevious()
  await tx.update(policyVersions).set({ publishedAt: ctx.now, effectiveAt }).where(eq(policyVersions.id, draft.id))
  if (draft.asksAgain && previous !== undefined) {
    // The queue waits by the machine's time, whatever the sandbox's clock says.
    const runAt = new Date(Date.now() + effectiveAt.getTime() - ctx.now.getTime())
    await enqueue(tx, versionInForce, { versionId: draft.id }, { runAt, key: `policy-version-${draft.id}` })
  }
  await recordAudit(
    tx,
    {
      action: 'policies.publish-version',
      brandId: policy.brandId,
      subjectType: 'policy',
      subjectId: policy.id,
      before: { version: previous?.version ?? null },
      after: { version: draft.version, effectiveAt, asksAgain: draft.asksAgain },
    },
    ctx,
  )
  return { policyId: policy.id, version: draft.version, effectiveAt }
}
