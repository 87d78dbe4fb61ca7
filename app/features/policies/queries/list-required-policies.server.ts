import { sql } from 'drizzle-orm'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import type { Tx } from '#db/types.ts'

export type PolicyText = { readonly title: string; readonly markdown: string; readonly sha256: string }

/** A version in force. */
export type VersionFacts = {
  readonly policyId: string
  readonly versionId: string
  readonly kind: PolicyKind
  readonly brandId: string | null
  readonly campaignId: string | null
  readonly version: number
  readonly effectiveAt: Date
}

export type PolicyTexts = Readonly<Record<'es' | 'en', PolicyText>>

/** A version in force, with its words in every language. */
export type VersionInForce = VersionFacts & { readonly texts: PolicyTexts }

type Row = Omit<VersionFacts, 'effectiveAt'> & { readonly effectiveAt: string }
type Wanted = { readonly brandIds: readonly string[]; readonly campaignId?: string | null }

/**
 * What someone must accept to work with a brand, and with a campaign where one is named: the newest version in force of each kind, the
 * brand's own before the platform's. Empty where nothing is published.
 */
export async function listRequiredPolicies(
  tx: Tx,
  { brandId, campaignId = null }: { readonly brandId: string; readonly campaignId?: string | null },
  now: Date,
): Promise<VersionInForce[]> {
  return requiredPolicies(tx, { brandIds: [brandId], campaignId }, now)
}

/** The same for several brands at once, each version once. */
export async function requiredPolicies(tx: Tx, wanted: Wanted, now: Date): Promise<VersionInForce[]> {
  const versions = await requiredVersions(tx, wanted, now)
  const texts = await textsOf(
    tx,
    versions.map(({ versionId }) => versionId),
  )
  return versions.map((version) => ({ ...version, texts: texts.get(version.versionId)! }))
}

/** The same without the words, which are long. */
export async function requiredVersions(tx: Tx, { brandIds, campaignId = null }: Wanted, now: Date): Promise<VersionFacts[]> {
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await tx.execute<Row>(sql`
    with wanted as (
      select distinct id from (
        select distinct on (b.id, p.kind) p.id
        from unnest(${`{${brandIds.join(',')}}`}::uuid[]) b(id)
        join policies p on p.campaign_id is null and (p.brand_id is null or p.brand_id = b.id)
        where exists (select 1 from policy_versions v where v.policy_id = p.id and v.published_at is not null and v.effective_at <= ${at})
        order by b.id, p.kind, p.brand_id nulls last
      ) of_brands
      union
      select id from policies where campaign_id = ${campaignId}::uuid
    )
    select p.id as "policyId", v.id as "versionId", p.kind, p.brand_id as "brandId", p.campaign_id as "campaignId", v.version,
      to_json(v.effective_at) #>> '{}' as "effectiveAt"
    from wanted
    join policies p on p.id = wanted.id
    cross join lateral (
      select id, version, effective_at from policy_versions
      where policy_id = p.id and published_at is not null and effective_at <= ${at}
      order by version desc limit 1
    ) v`)
  return rows.map((row) => ({ ...row, effectiveAt: new Date(row.effectiveAt) })).sort(byKind)
}

/** The words of versions, by version id. */
export async function textsOf(tx: Tx, versionIds: readonly string[]): Promise<ReadonlyMap<string, PolicyTexts>> {
  if (versionIds.length === 0) return new Map()
  const rows = await tx.execute<{ versionId: string; texts: PolicyTexts }>(sql`
    select version_id as "versionId",
      json_object_agg(language, json_build_object('title', title, 'markdown', markdown, 'sha256', sha256)) as texts
    from policy_texts where version_id = any(${`{${versionIds.join(',')}}`}::uuid[]) group by version_id`)
  return new Map(rows.map(({ versionId, texts }) => [versionId, texts]))
}

const order: Readonly<Record<PolicyKind, number>> = { terms: 0, privacy: 1, 'campaign-terms': 2 }

function byKind(left: { readonly kind: PolicyKind }, right: { readonly kind: PolicyKind }): number {
  return order[left.kind] - order[right.kind]
}
