import { sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'

export const duplicateKinds = ['document', 'email', 'bank-account', 'phone', 'handle', 'network'] as const
export type DuplicateKind = (typeof duplicateKinds)[number]

/** Somebody who has something in common with an application. */
export type Duplicate = {
  readonly applicationId: string
  readonly subject: 'application' | 'influencer'
  readonly kinds: readonly DuplicateKind[]
  /** Who it is; null where that is another brand's alone: then nothing else is told. */
  readonly other: {
    readonly id: string
    readonly name: string
    readonly status: ApplicationStatus | InfluencerStatus
    /** Of the brands the actor reads. */
    readonly brands: readonly { readonly id: string; readonly slug: string; readonly name: string }[]
  } | null
}

type Row = {
  readonly applicationId: string
  readonly subject: 'application' | 'influencer'
  readonly id: string
  readonly name: string | null
  readonly status: ApplicationStatus | InfluencerStatus
  readonly kinds: readonly DuplicateKind[]
  readonly brands: readonly { readonly id: string; readonly slug: string; readonly name: string }[] | null
}

/**
 * Whom these applications may be the same as: sent applications and influencers of any brand with the same document, e-mail, bank account, phone, public
 * handle, or account on a network. One statement for all of them, by the indexes of each. Looks beyond the actor's scope; the caller has
 * made sure that the actor may see the applications; of brands that the actor does not read only the fact is told.
 */
export async function findDuplicates(
  tx: Tx,
  { applicationIds }: { applicationIds: readonly string[] },
  actor: Actor,
): Promise<Duplicate[]> {
  if (applicationIds.length === 0) return []
  const ids = sql.join(
    applicationIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const rows = await beyondScope(tx, () =>
    tx.execute<Row>(sql`
    with mine as (
      select a.id, a.email, a.handle, a.influencer_id, p.id as profile_id, p.document_index, p.document_hash, p.phone, p.networks
      from applications a join kyc_profiles p on p.id = a.profile_id where a.id in (${ids})
    ), by_profile (of_id, kind, profile_id) as (
      select m.id, 'document', p.id from mine m join kyc_profiles p on p.document_index = m.document_index
      union all select m.id, 'phone', p.id from mine m join kyc_profiles p on p.phone = m.phone
      union all select m.id, 'network', p.id from mine m cross join lateral jsonb_array_elements(m.networks) n
        join kyc_profiles p on p.networks @> jsonb_build_array(jsonb_build_object('network', n->'network', 'handle', n->'handle'))
      union all select m.id, 'bank-account', b.profile_id from mine m join bank_accounts own on own.profile_id = m.profile_id
        join bank_accounts b on b.number_index = own.number_index
      union all select m.id, 'email', a.profile_id from mine m join applications a on a.email = m.email
      union all select m.id, 'handle', a.profile_id from mine m join applications a on a.handle = m.handle
    ), found (of_id, kind, subject, id) as (
      select f.of_id, f.kind, case when coalesce(p.influencer_id, a.influencer_id) is null then 'application' else 'influencer' end,
        coalesce(p.influencer_id, a.influencer_id, a.id)
      from by_profile f join mine m on m.id = f.of_id and m.profile_id <> f.profile_id
        join kyc_profiles p on p.id = f.profile_id left join applications a on a.profile_id = p.id
      where a.id is null or a.status <> 'draft'
      union select m.id, 'document', 'influencer', i.id from mine m join influencers i on i.document_hash = m.document_hash
      union select m.id, 'email', 'influencer', i.id from mine m join influencers i on i.email = m.email
      union select m.id, 'handle', 'influencer', i.id from mine m join influencers i on i.handle = m.handle
    ), grouped as (
      select f.of_id, f.subject, f.id, array_agg(distinct f.kind order by f.kind) as kinds
      from found f join mine m on m.id = f.of_id
      where f.id is not null and f.id is distinct from m.influencer_id group by f.of_id, f.subject, f.id
    )
    select g.of_id as "applicationId", g.subject, g.id, g.kinds, coalesce(i.name, a.display_name) as name, coalesce(i.status, a.status) as status,
      (select json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) order by b.name) from brands b
        where b.id = a.brand_id or b.id in (select ib.brand_id from influencer_brands ib where ib.influencer_id = i.id)) as brands
    from grouped g
    left join influencers i on g.subject = 'influencer' and i.id = g.id
    left join applications a on g.subject = 'application' and a.id = g.id
    order by g.of_id, cardinality(g.kinds) desc, g.id`),
  )
  return rows.map((row) => shown(row, actor))
}

function shown({ applicationId, subject, kinds, id, name, status, brands }: Row, actor: Actor): Duplicate {
  const readable = readableBrands(actor)
  const known = (brands ?? []).filter((brand) => readable === 'all' || readable.includes(brand.id))
  const isKnown = readable === 'all' || known.length > 0
  const sorted = duplicateKinds.filter((kind) => kinds.includes(kind))
  return { applicationId, subject, kinds: sorted, other: isKnown ? { id, name: name ?? '', status, brands: known } : null }
}
