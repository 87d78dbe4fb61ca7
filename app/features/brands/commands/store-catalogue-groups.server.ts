import { and, eq, lt, sql } from 'drizzle-orm'
import type { CatalogueCategory, CatalogueCollection } from '#app/domain/catalogue.ts'
import { catalogueCategories, catalogueCollections, catalogueSearches } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

type StoreCatalogueGroups = {
  readonly brandId: string
  readonly categories: readonly CatalogueCategory[]
  readonly collections: readonly CatalogueCollection[]
}

const dayMs = 86_400_000

/** Replaces a brand's categories and collections by what the shop has now, and forgets searches of more than a week ago. */
export async function storeCatalogueGroups(tx: Tx, input: StoreCatalogueGroups, now: Date): Promise<void> {
  const { brandId } = input
  const ofBrand = { brandId, refreshedAt: now }
  if (input.categories.length > 0)
    await tx
      .insert(catalogueCategories)
      .values(input.categories.map((category) => ({ ...category, ...ofBrand })))
      .onConflictDoUpdate({
        target: [catalogueCategories.brandId, catalogueCategories.categoryId],
        set: { parentId: sql`excluded.parent_id`, name: sql`excluded.name`, path: sql`excluded.path`, refreshedAt: now },
      })
  if (input.collections.length > 0)
    await tx
      .insert(catalogueCollections)
      .values(input.collections.map((collection) => ({ ...collection, ...ofBrand })))
      .onConflictDoUpdate({
        target: [catalogueCollections.brandId, catalogueCollections.collectionId],
        set: { name: sql`excluded.name`, refreshedAt: now },
      })
  await tx
    .delete(catalogueCategories)
    .where(and(eq(catalogueCategories.brandId, brandId), lt(catalogueCategories.refreshedAt, now)))
  await tx
    .delete(catalogueCollections)
    .where(and(eq(catalogueCollections.brandId, brandId), lt(catalogueCollections.refreshedAt, now)))
  const weekAgo = new Date(now.getTime() - 7 * dayMs)
  await tx.delete(catalogueSearches).where(and(eq(catalogueSearches.brandId, brandId), lt(catalogueSearches.askedAt, weekAgo)))
}
