import { and, asc, eq, gt, ilike, or, type SQL, sql } from 'drizzle-orm'
import { catalogueFreshMs } from '#app/domain/catalogue.ts'
import { catalogueCategories, catalogueCollections, catalogueSearches, catalogueSkus } from '#db/schema/brands.ts'
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

/**
 * What a brand's cache of the shop has for some words: every word begins one of the names, or the whole is an id or a reference. Asks the database
 * past row security, whose conditions keep the index on words from being used: the caller has let the person into the brand.
 */
export async function searchCatalogue(tx: Tx, input: { brandId: string; words: string }, now: Date): Promise<CatalogueAnswer> {
  const { brandId } = input
  const words = searchWords(input.words)
  if (words === '') return { hits: [], isFresh: true }
  const [skus, categories, collections, asked] = await Promise.all([
    findSkus(tx, brandId, words),
    tx
      .select({ id: catalogueCategories.categoryId, name: catalogueCategories.name, detail: catalogueCategories.path })
      .from(catalogueCategories)
      .where(
        and(eq(catalogueCategories.brandId, brandId), isNamed(catalogueCategories.path, catalogueCategories.categoryId, words)),
      )
      .orderBy(asc(catalogueCategories.path))
      .limit(shownGroups),
    tx
      .select({ id: catalogueCollections.collectionId, name: catalogueCollections.name })
      .from(catalogueCollections)
      .where(
        and(
          eq(catalogueCollections.brandId, brandId),
          isNamed(catalogueCollections.name, catalogueCollections.collectionId, words),
        ),
      )
      .orderBy(asc(catalogueCollections.name))
      .limit(shownGroups),
    tx
      .select({ askedAt: catalogueSearches.askedAt })
      .from(catalogueSearches)
      .where(
        and(
          eq(catalogueSearches.brandId, brandId),
          eq(catalogueSearches.words, words),
          gt(catalogueSearches.askedAt, new Date(now.getTime() - catalogueFreshMs)),
        ),
      ),
  ])
  const plain = { imageUrl: null, price: null }
  return {
    hits: [
      ...categories.map((row): CatalogueHit => ({ kind: 'category', ...row, ...plain })),
      ...collections.map((row): CatalogueHit => ({ kind: 'collection', ...row, detail: null, ...plain })),
      ...skus,
    ],
    isFresh: asked.length > 0,
  }
}

/**
 * By id and by words: apart, so that each takes its own index. Of words that begin many names or none the planner expects as many as of any other, and
 * would read the whole brand for the few that are shown: without sequential reads, and with the brand as a mere condition, the index on words is left.
 */
async function findSkus(tx: Tx, brandId: string, words: string): Promise<CatalogueHit[]> {
  const named = prefixQuery(words)
  const isOfBrand = eq(catalogueSkus.brandId, brandId)
  const find = (condition: SQL | undefined) =>
    tx
      .select({
        skuId: catalogueSkus.skuId,
        productId: catalogueSkus.productId,
        productName: catalogueSkus.productName,
        skuName: catalogueSkus.skuName,
        imageUrl: catalogueSkus.imageUrl,
        price: catalogueSkus.price,
      })
      .from(catalogueSkus)
      .where(condition)
      .limit(shownSkus)
  await tx.execute(sql`set local enable_seqscan = off`)
  const found = await Promise.all([
    find(and(isOfBrand, eq(catalogueSkus.skuId, words))),
    find(and(isOfBrand, eq(catalogueSkus.productId, words))),
    named === null
      ? []
      : find(sql`${wordsOfSku} @@ to_tsquery('simple', ${named}) and ${catalogueSkus.brandId}::text = ${brandId}`),
  ])
  const rows = new Map(found.flat().map((row) => [row.skuId, row]))
  const products = new Set<string>()
  return [...rows.values()]
    .slice(0, shownSkus)
    .flatMap(({ skuId, productId, productName, skuName, imageUrl, price }): CatalogueHit[] => {
      const sku: CatalogueHit = { kind: 'sku', id: skuId, name: productName, detail: skuName, imageUrl, price }
      if (products.has(productId)) return [sku]
      products.add(productId)
      return [{ kind: 'product', id: productId, name: productName, detail: null, imageUrl, price }, sku]
    })
}

/** As the index has it, to the letter. */
const wordsOfSku = sql`to_tsvector('simple', ${catalogueSkus.productName} || ' ' || ${catalogueSkus.skuName} || ' ' || coalesce(${catalogueSkus.referenceCode}, ''))`

/** `camisa ref-4` → `'camisa':* & 'ref-4':*`; null without a letter or digit. */
function prefixQuery(words: string): string | null {
  const parts = words.split(' ').flatMap((word) => word.match(/[\p{L}\p{N}][\p{L}\p{N}._/-]*/u)?.[0] ?? [])
  return parts.length === 0 ? null : parts.map((part) => `'${part}':*`).join(' & ')
}

type Column = typeof catalogueCategories.path | typeof catalogueCollections.name

function isNamed(
  name: Column,
  id: typeof catalogueCategories.categoryId | typeof catalogueCollections.collectionId,
  words: string,
): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(name, pattern), eq(id, words))!
}
