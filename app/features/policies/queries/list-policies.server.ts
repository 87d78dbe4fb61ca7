import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { policies } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import type { ListPolicies } from '../inputs.ts'
import { policiesInScope } from './policies-in-scope.server.ts'

export type PolicyListItem = {
  readonly id: string
  readonly kind: PolicyKind
  readonly brandId: string | null
  readonly brandName: string | null
  readonly campaignId: string | null
  readonly createdAt: Date
  /** Title of its newest version, in Spanish and English. */
  readonly titles: Readonly<Record<'es' | 'en', string>>
  /** Newest published version; null while nobody can accept it. */
  readonly publishedVersion: number | null
  /** A version is being written. */
  readonly hasDraft: boolean
}

/** The policies the actor may read, newest first. @throws DomainError page.invalid-cursor */
export async function listPolicies(tx: Tx, input: ListPolicies, actor: Actor): Promise<Page<PolicyListItem>> {
  const rows = await tx
    .select({
      id: policies.id,
      kind: policies.kind,
      brandId: policies.brandId,
      brandName: brands.name,
      campaignId: policies.campaignId,
      createdAt: policies.createdAt,
      titles: sql<PolicyListItem['titles']>`(
        select json_object_agg(t.language, t.title) from policy_texts t where t.version_id = (
          select v.id from policy_versions v where v.policy_id = ${policies.id} order by v.version desc limit 1))`,
      publishedVersion: sql<number | null>`(
        select max(v.version) from policy_versions v where v.policy_id = ${policies.id} and v.published_at is not null)`,
      hasDraft: sql<boolean>`exists (select 1 from policy_versions v where v.policy_id = ${policies.id} and v.published_at is null)`,
    })
    .from(policies)
    .leftJoin(brands, eq(brands.id, policies.brandId))
    .where(
      and(
        policiesInScope(actor),
        input.brandId === undefined ? undefined : eq(policies.brandId, input.brandId),
        input.kind === undefined ? undefined : eq(policies.kind, input.kind),
        afterCursor(policies.createdAt, policies.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(policies.createdAt, policies.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
