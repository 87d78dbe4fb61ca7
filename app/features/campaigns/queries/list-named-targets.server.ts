import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** SKUs and products that the terms of a brand's campaigns name, archived ones aside. */
export async function listNamedTargets(
  tx: Tx,
  { brandId }: { brandId: string },
): Promise<{ kind: 'sku' | 'product'; id: string }[]> {
  return [
    ...(await tx.execute<{ kind: 'sku' | 'product'; id: string }>(sql`
      select distinct named.kind, named.id from campaigns c
      join campaign_terms t on t.campaign_id = c.id
      cross join lateral (
        select entry ->> 'kind' as kind, entry ->> 'id' as id from jsonb_array_elements(t.include || t.exclude) entry
        union all select entry ->> 'scope', entry ->> 'targetId' from jsonb_array_elements(t.rules) entry) named
      where c.brand_id = ${brandId}::uuid and c.status <> 'archived' and named.kind in ('sku', 'product')
      order by named.kind, named.id`)),
  ]
}
