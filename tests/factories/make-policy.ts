import { eq } from 'drizzle-orm'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { hashPolicyText } from '#app/features/policies/text-hash.server.ts'
import { policies, policyTexts, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

export type MadePolicy = {
  readonly policyId: string
  readonly versionId: string
  readonly acceptance: { readonly versionId: string; readonly language: 'es'; readonly sha256: string }
}

/** A policy with one version, published unless told otherwise, straight into the tables: the platform's terms where nothing else is said. */
export async function makePolicy(
  tx: Tx,
  overrides: {
    kind?: PolicyKind
    brandId?: string | null
    campaignId?: string | null
    effectiveAt?: Date
    markdown?: string
    isDraft?: boolean
  } = {},
): Promise<MadePolicy> {
  const { kind = 'terms', brandId = null, campaignId = null, effectiveAt = new Date(testNow.getTime() - 86_400_000) } = overrides
  const [policy] = await tx.insert(policies).values({ kind, brandId, campaignId, createdAt: effectiveAt }).returning()
  const values = { policyId: policy!.id, version: 1, asksAgain: true, createdAt: effectiveAt, createdBy: 'test' }
  const [version] = await tx.insert(policyVersions).values(values).returning()
  const text = { title: 'Términos', markdown: overrides.markdown ?? 'Pagamos cada quincena.' }
  const sha256 = hashPolicyText(text)
  await tx.insert(policyTexts).values([
    { versionId: version!.id, language: 'es', ...text, sha256 },
    { versionId: version!.id, language: 'en', ...text, sha256 },
  ])
  if (overrides.isDraft !== true)
    await tx.update(policyVersions).set({ publishedAt: effectiveAt, effectiveAt }).where(eq(policyVersions.id, version!.id))
  return { policyId: policy!.id, versionId: version!.id, acceptance: { versionId: version!.id, language: 'es', sha256 } }
}
