import type { Context } from '#app/domain/context.ts'
import { createPolicy } from '#app/features/policies/commands/create-policy.server.ts'
import { publishVersion } from '#app/features/policies/commands/publish-version.server.ts'
import { recordConsents } from '#app/features/policies/commands/record-consents.server.ts'
import { CreatePolicy } from '#app/features/policies/inputs.ts'
import { listRequiredPolicies } from '#app/features/policies/queries/list-required-policies.server.ts'
import type { Tx } from '#db/types.ts'
import { plannedPolicies } from './platform-policies.ts'

/** Publishes the platform's own texts, which hold for every brand without its own. */
export async function makePolicies(tx: Tx, ctx: Context): Promise<void> {
  for (const planned of plannedPolicies) {
    const { versionId } = await createPolicy(tx, CreatePolicy.parse(planned), ctx)
    await publishVersion(tx, { versionId }, ctx)
  }
}

/** People accept, in Spanish, what is asked of those who work with a brand. */
export async function acceptAsUsers(tx: Tx, brandId: string, userIds: readonly string[], ctx: Context): Promise<void> {
  const required = await listRequiredPolicies(tx, { brandId }, ctx.now)
  const acceptances = required.map(({ versionId, texts }) => ({ versionId, language: 'es' as const, sha256: texts.es.sha256 }))
  for (const id of userIds)
    await recordConsents(tx, { acceptances, subject: { kind: 'user', id }, origin: { address: null, userAgent: null } }, ctx)
}
