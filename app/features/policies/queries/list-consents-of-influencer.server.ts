import { and, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { consents, consentWithdrawals, policies, policyTexts, policyVersions } from '#db/schema/policies.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import type { ListConsentsOfInfluencer } from '../inputs.ts'
import { mayReadConsents } from '../policy.ts'

export type ConsentOfInfluencer = {
  readonly id: string
  readonly policyId: string
  readonly kind: PolicyKind
  readonly title: string
  /** null: the platform's own. */
  readonly brandName: string | null
  readonly version: number
  readonly language: 'es' | 'en'
  readonly acceptedAt: Date
  readonly address: string | null
  readonly withdrawnAt: Date | null
}

/**
 * What an influencer accepted of a brand, newest first, and what they took back; for those who read every brand, of the platform too. The caller has
 * found that the actor may know the influencer.
 * @throws DomainError policies.not-allowed | page.invalid-cursor
 */
export async function listConsentsOfInfluencer(
  tx: Tx,
  { brandId, influencerId, limit, cursor }: ListConsentsOfInfluencer,
  actor: Actor,
): Promise<Page<ConsentOfInfluencer>> {
  if (!mayReadConsents(actor, brandId)) throw notAllowed()
  const isReadable: SQL | undefined = mayReadConsents(actor, null)
    ? or(isNull(policies.brandId), eq(policies.brandId, brandId))
    : eq(policies.brandId, brandId)
  const rows = await beyondScope(tx, () =>
    tx
      .select({
        id: consents.id,
        policyId: policies.id,
        kind: policies.kind,
        title: policyTexts.title,
        brandName: brands.name,
        version: policyVersions.version,
        language: consents.language,
        acceptedAt: consents.acceptedAt,
        address: consents.address,
        withdrawnAt: consentWithdrawals.withdrawnAt,
      })
      .from(users)
      .innerJoin(consents, and(eq(consents.subjectKind, 'user'), eq(consents.subjectId, users.id)))
      .innerJoin(policyVersions, eq(policyVersions.id, consents.versionId))
      .innerJoin(policies, eq(policies.id, policyVersions.policyId))
      .innerJoin(policyTexts, and(eq(policyTexts.versionId, consents.versionId), eq(policyTexts.language, consents.language)))
      .leftJoin(brands, eq(brands.id, policies.brandId))
      .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
      .where(and(eq(users.influencerId, influencerId), isReadable, afterCursor(consents.acceptedAt, consents.id, cursor)))
      .orderBy(...newestFirst(consents.acceptedAt, consents.id))
      .limit(limit + 1),
  )
  return toPage(rows, limit, (row) => ({ at: row.acceptedAt, id: row.id }))
}
