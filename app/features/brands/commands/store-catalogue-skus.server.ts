import { sql } from 'drizzle-orm'
import type { CatalogueEntry } from '#app/domain/catalogue.ts'
import { catalogueSearches, catalogueSkus } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

type StoreCatalogueSkus = {
  readonly brandId: string
  readonly entries: readonly CatalogueEntry[]
  /** The search that found them. */
  readonly words?: string
}

/** Keeps what the shop told about SKUs; what is known of them already is replaced. Does each step for all in one statement. */
export async function storeCatalogueSkus(tx: Tx, { brandId, entries, words }: StoreCatalogueSkus, now: Date): Promise<void> {
  const bySku = new Map(entries.map((entry) => [entry.skuId, entry]))
  const rows = [...bySku.values()].map(({ categoryIds, ...entry }) => ({
    ...entry,
    brandId,
    categoryIds: [...categoryIds],
    refreshedAt: now,
  }))
  if (rows.length > 0)
    await tx
      .insert(catalogueSkus)
      .values(rows)
      .onConflictDoUpdate({
        target: [catalogueSkus.brandId, catalogueSkus.skuId],
        set: {
          productId: sql`excluded.product_id`,
          productName: sql`excluded.product_name`,
          skuName: sql`excluded.sku_name`,
          referenceCode: sql`excluded.reference_code`,
          imageUrl: sql`excluded.image_url`,
          price: sql`excluded.price`,
          isActive: sql`excluded.is_active`,
          categoryIds: sql`case when cardinality(excluded.category_ids) = 0 then ${catalogueSkus.categoryIds} else excluded.category_ids end`,
          refreshedAt: sql`excluded.refreshed_at`,
        },
      })
  if (words === undefined) return
  const productIds = [...new Set(entries.map(({ productId }) => productId))]
  await tx
    .insert(catalogueSearches)
    .values({ brandId, words, productIds, askedAt: now })
    .onConflictDoUpdate({ target: [catalogueSearches.brandId, catalogueSearches.words], set: { productIds, askedAt: now } })
}
