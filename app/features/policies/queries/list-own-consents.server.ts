import { and, desc, eq } from 'drizzle-orm'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { brands } from '#db/schema/brands.ts'
import { consents, consentWithdrawals, policies, policyTexts, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'

export type OwnConsent = {
  readonly consentId: string
  readonly versionId: string
  readonly kind: PolicyKind
  readonly title: string
  readonly brandName: string | null
  readonly version: number
  readonly language: 'es' | 'en'
  readonly acceptedAt: Date
  readonly withdrawnAt: Date | null
}

/** Everything a person has accepted, newest first, and what they took back. */
export async function listOwnConsents(tx: Tx, userId: string): Promise<OwnConsent[]> {
  return tx
    .select({
      consentId: consents.id,
      versionId: consents.versionId,
      kind: policies.kind,
      title: policyTexts.title,
      brandName: brands.name,
      version: policyVersions.version,
      language: consents.language,
      acceptedAt: consents.acceptedAt,
      withdrawnAt: consentWithdrawals.withdrawnAt,
    })
    .from(consents)
    .innerJoin(policyVersions, eq(policyVersions.id, consents.versionId))
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .innerJoin(policyTexts, and(eq(policyTexts.versionId, consents.versionId), eq(policyTexts.language, consents.language)))
    .leftJoin(brands, eq(brands.id, policies.brandId))
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(and(eq(consents.subjectKind, 'user'), eq(consents.subjectId, userId)))
    .orderBy(desc(consents.acceptedAt), desc(consents.id))
}
