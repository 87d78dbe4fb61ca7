import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import type { DraftVersion } from '../inputs.ts'
import { lockPolicy, versionsOfPolicy } from '../queries/lock-policy.server.ts'
import { writeTexts } from './write-texts.server.ts'

/**
 * Writes the draft of a policy's next version: changes the one there is, or begins it. Locks the policy, so there is never a second one.
 * @throws DomainError policies.not-found | policies.not-allowed
 */
export async function draftVersion(
  tx: Tx,
  input: DraftVersion,
  ctx: Context,
): Promise<{ policyId: string; versionId: string; version: number }> {
  const policy = await lockPolicy(tx, input.policyId, ctx)
  const [last] = await versionsOfPolicy(tx, policy.id)
  const isDraft = last !== undefined && last.publishedAt === null
  const version = isDraft ? last.version : (last?.version ?? 0) + 1
  const versionId = isDraft ? last.id : await beginVersion(tx, policy.id, version, input.asksAgain, ctx)
  if (isDraft) await tx.update(policyVersions).set({ asksAgain: input.asksAgain }).where(eq(policyVersions.id, versionId))
  const hashes = await writeTexts(tx, versionId, input.texts)
  const entry = { brandId: policy.brandId, subjectType: 'policy', subjectId: policy.id, before: null }
  const after = { version, asksAgain: input.asksAgain, sha256: hashes }
  await recordAudit(tx, { action: 'policies.draft-version', ...entry, after }, ctx)
  return { policyId: policy.id, versionId, version }
}

async function beginVersion(tx: Tx, policyId: string, version: number, asksAgain: boolean, ctx: Context): Promise<string> {
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const [row] = await tx
    .insert(policyVersions)
    .values({ policyId, version, asksAgain, createdAt: ctx.now, createdBy })
    .returning({ id: policyVersions.id })
  return row!.id
}
