import type { Page } from '#app/platform/keyset.server.ts'

type Sort = 'newest' | 'oldest'

/** Which page of a list: after or before a row; neither is the first page. */
export type PagePosition = { readonly sort: Sort; readonly after?: string | undefined; readonly before?: string | undefined }

/** A page and the cursors of the pages beside it; null where there is none. */
export type TurnedPage<Row> = { readonly items: readonly Row[]; readonly next: string | null; readonly previous: string | null }

/**
 * Turns a list that goes one way into pages that go both ways: the page before a row is the list in the opposite order after that row, read
 * backwards.
 * @param list reads one page in an order, after a cursor
 * @param cursorOf the cursor that stands at a row
 */
export async function turnPage<Row>(
  list: (at: { sort: Sort; cursor: string | undefined }) => Promise<Page<Row>>,
  { sort, after, before }: PagePosition,
  cursorOf: (row: Row) => string,
): Promise<TurnedPage<Row>> {
  if (before !== undefined) {
    const page = await list({ sort: sort === 'newest' ? 'oldest' : 'newest', cursor: before })
    const items = page.items.toReversed()
    const [first] = items
    const last = items.at(-1)
    return {
      items,
      next: last === undefined ? null : cursorOf(last),
      previous: page.nextCursor === null || first === undefined ? null : cursorOf(first),
    }
  }
  const page = await list({ sort, cursor: after })
  const [first] = page.items
  return {
    items: page.items,
    next: page.nextCursor,
    previous: after === undefined || first === undefined ? null : cursorOf(first),
  }
}

/** Which page the address asks for, of a list sorted by the instant named `sortKey`: `?sort=placed&after=…`. Newest first is the default. */
export function readPosition(request: Request, sortKey: string): PagePosition {
  const params = new URL(request.url).searchParams
  return {
    sort: params.get('sort') === sortKey ? 'oldest' : 'newest',
    after: params.get('after') || undefined,
    before: params.get('before') || undefined,
  }
}
