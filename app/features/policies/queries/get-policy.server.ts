import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { brands } from '#db/schema/brands.ts'
import { policies } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { policyNotFound } from '../errors.ts'
import type { PolicyText } from './list-required-policies.server.ts'
import { policiesInScope } from './policies-in-scope.server.ts'

export type PolicyVersion = {
  readonly versionId: string
  readonly version: number
  readonly asksAgain: boolean
  readonly publishedAt: Date | null
  readonly effectiveAt: Date | null
  readonly texts: Readonly<Record<'es' | 'en', PolicyText>>
  /** People who accepted this version and did not take it back. */
  readonly consents: number
}

export type PolicyDetail = {
  readonly id: string
  readonly kind: PolicyKind
  readonly brandId: string | null
  readonly brandName: string | null
  /** The brand's; UTC for the platform's own. */
  readonly timeZone: string
  readonly campaignId: string | null
  /** Newest first. */
  readonly versions: readonly PolicyVersion[]
}

type Row = Omit<PolicyVersion, 'publishedAt' | 'effectiveAt' | 'consents'> & {
  readonly publishedAt: string | null
  readonly effectiveAt: string | null
  readonly consents: string
}

/** A policy with all its versions and their words. @throws DomainError policies.not-found */
export async function getPolicy(tx: Tx, policyId: string, actor: Actor): Promise<PolicyDetail> {
  const [policy] = await tx
    .select({
      id: policies.id,
      kind: policies.kind,
      brandId: policies.brandId,
      brandName: brands.name,
      timeZone: sql<string>`coalesce(${brands.timeZone}, 'UTC')`,
      campaignId: policies.campaignId,
    })
    .from(policies)
    .leftJoin(brands, eq(brands.id, policies.brandId))
    .where(and(eq(policies.id, policyId), policiesInScope(actor)))
  if (policy === undefined) throw policyNotFound()
  const rows = await tx.execute<Row>(sql`
    select v.id as "versionId", v.version, v.asks_again as "asksAgain",
      to_json(v.published_at) #>> '{}' as "publishedAt", to_json(v.effective_at) #>> '{}' as "effectiveAt",
      (select json_object_agg(t.language, json_build_object('title', t.title, 'markdown', t.markdown, 'sha256', t.sha256))
        from policy_texts t where t.version_id = v.id) as texts,
      (select count(*) from consents c where c.version_id = v.id and c.subject_kind = 'user'
        and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id)) as consents
    from policy_versions v where v.policy_id = ${policyId}::uuid order by v.version desc`)
  const versions = rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
    effectiveAt: row.effectiveAt === null ? null : new Date(row.effectiveAt),
    consents: Number(row.consents),
  }))
  return { ...policy, versions }
}
