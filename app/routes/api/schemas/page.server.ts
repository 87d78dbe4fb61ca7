import { z } from 'zod'

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe('`cursor` of the next page; null on the last one.'),
  })
}

/** A room's page as it is answered, each item by `present`. */
export function toPage<Row, Item>(
  page: { readonly items: readonly Row[]; readonly nextCursor: string | null },
  present: (row: Row) => Item,
): { data: Item[]; nextCursor: string | null } {
  return { data: page.items.map(present), nextCursor: page.nextCursor }
}
