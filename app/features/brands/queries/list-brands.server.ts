import { and } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import type { ListBrands } from '../inputs.ts'
import type { Brand } from './get-brand.server.ts'
import { inScope } from './in-scope.server.ts'

/** The brands of the actor's staff grants, newest first. @throws DomainError page.invalid-cursor */
export async function listBrands(tx: Tx, input: ListBrands, actor: Actor): Promise<Page<Brand>> {
  const rows = await tx
    .select()
    .from(brands)
    .where(
      and(
        inScope(brands.id, actor),
        containsText([brands.name, brands.slug], input.search),
        afterCursor(brands.createdAt, brands.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(brands.createdAt, brands.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
