import { type SQL, sql } from 'drizzle-orm'
import { catalogueFreshMs, foldedText, wordsToFind } from '#app/domain/catalogue.ts'
import type { Tx } from '#db/types.ts'

/** What a campaign's terms can name, as found in the cache. */
export type CatalogueHit = {
  readonly kind: 'sku' | 'product' | 'category' | 'collection'
  readonly id: string
  readonly name: string
  /** Below the name: the SKU's own name, a category's path. */
  readonly detail: string | null
  readonly imageUrl: string | null
  /** Minor units. */
  readonly price: bigint | null
}

export type CatalogueAnswer = {
  readonly hits: readonly CatalogueHit[]
  /** The shop was asked for these words less than a day ago. */
  readonly isFresh: boolean
}

const shownSkus = 24
const shownGroups = 8

/** Words as they are kept: lower case, one blank between them. */
export function searchWords(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, 80)
}

/** A row of the one statement; `asked` says that the shop was asked lately. */
type Row = {
  kind: 'category' | 'collection' | 'sku' | 'asked'
  id: string
  name: string
  detail: string | null
  product_id: string | null
  image_url: string | null
  price: string | null
}

/**
 * What a brand's cache of the shop has for some words, without regard to accents and case: every word begins one of the names, or the whole is an id or
 * a reference. One statement. Asks the database past row security, whose conditions keep the index on words from being used: the caller has let the
 * person into the brand.
 */
export async function searchCatalogue(tx: Tx, input: { brandId: string; words: string }, now: Date): Promise<CatalogueAnswer> {
  const words = searchWords(input.words)
  if (words === '') return { hits: [], isFresh: true }
  const freshSince = new Date(now.getTime() - catalogueFreshMs).toISOString()
  // Of words that begin many names or none the planner expects as many as of any other, and would read every shop for the few that are shown.
  const prepared = tx.execute(sql.raw('set local enable_seqscan = off'))
  const [, rows] = await Promise.all([prepared, tx.execute<Row>(search(input.brandId, words, freshSince))])
  return { hits: hitsOf(rows), isFresh: rows.some(({ kind }) => kind === 'asked') }
}

/** SKUs by id and by words are apart, so that each takes its own index. */
function search(brandId: string, words: string, freshSince: string): SQL {
  const brand = sql`brand_id = ${brandId}::uuid`
  const inside = `%${foldedText(words).replace(/[\\%_]/g, '\\$&')}%`
  const shown = sql`'sku' as kind, sku_id as id, product_name as name, sku_name as detail, product_id, image_url, price`
  const named = prefixQuery(brandId, words)
  const byWords = sql`union (select ${shown} from catalogue_skus where words @@ ${named}::tsquery and brand_id::text = ${brandId} limit ${shownSkus})`
  return sql`
    (select 'category' as kind, category_id as id, name, path as detail, null as product_id, null as image_url, null::bigint as price
      from catalogue_categories where ${brand} and (folded_text(path) like ${inside} or category_id = ${words})
      order by path limit ${shownGroups})
    union all (select 'collection', collection_id, name, null, null, null, null
      from catalogue_collections where ${brand} and (folded_text(name) like ${inside} or collection_id = ${words})
      order by name limit ${shownGroups})
    union all (select * from (
      (select ${shown} from catalogue_skus where ${brand} and sku_id = ${words})
      union (select ${shown} from catalogue_skus where ${brand} and product_id = ${words} limit ${shownSkus})
      ${named === null ? sql`` : byWords}) skus limit ${shownSkus})
    union all (select 'asked', words, words, null, null, null, null
      from catalogue_searches where ${brand} and words = ${words} and asked_at > ${freshSince}::timestamptz)`
}

/** Each product ahead of the first of its SKUs. */
function hitsOf(rows: readonly Row[]): CatalogueHit[] {
  const products = new Set<string>()
  return rows.flatMap(({ kind, id, name, detail, product_id: productId, image_url: imageUrl, price: amount }): CatalogueHit[] => {
    if (kind === 'asked') return []
    const price = amount === null ? null : BigInt(amount)
    const hit: CatalogueHit = { kind, id, name, detail, imageUrl, price }
    if (productId === null || products.has(productId)) return [hit]
    products.add(productId)
    return [{ kind: 'product', id: productId, name, detail: null, imageUrl, price }, hit]
  })
}

/** `camisa ref-4` → `'<brand>:camisa':* & '<brand>:ref-4':*`, the marks as `catalogue_words` writes them; null without a letter or digit. */
function prefixQuery(brandId: string, words: string): string | null {
  const quoted = wordsToFind(words).map((word) => `'${brandId.slice(-12)}:${word.replace(/[\\']/g, '\\$&')}':*`)
  return quoted.length === 0 ? null : quoted.join(' & ')
}
