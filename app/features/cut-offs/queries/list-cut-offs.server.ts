import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import type { ListCutOffs } from '../inputs.ts'
import type { CutOffRow } from './find-next-cut-off.server.ts'
import { type CutOffSum, sumCutOffs } from './sum-cut-offs.server.ts'

export type CutOffListItem = CutOffRow & { readonly sums: readonly CutOffSum[] }

/** A brand's cut-offs with what their statements come to, newest first. @throws DomainError page.invalid-cursor */
export async function listCutOffs(tx: Tx, input: ListCutOffs, actor: Actor): Promise<Page<CutOffListItem>> {
  const rows = await tx
    .select()
    .from(cutOffs)
    .where(
      and(
        inScope(cutOffs.brandId, actor),
        eq(cutOffs.brandId, input.brandId),
        input.status === undefined ? undefined : eq(cutOffs.status, input.status),
        afterCursor(cutOffs.startsAt, cutOffs.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(cutOffs.startsAt, cutOffs.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => ({ at: row.startsAt, id: row.id }))
  const sums = await sumCutOffs(
    tx,
    page.items.filter(({ status }) => status === 'sealed').map(({ id }) => id),
  )
  return { ...page, items: page.items.map((row) => ({ ...row, sums: sums.get(row.id) ?? [] })) }
}
