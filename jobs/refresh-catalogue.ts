import type { CatalogueCollection, CatalogueEntry } from '#app/domain/catalogue.ts'
import { storeCatalogueGroups } from '#app/features/brands/commands/store-catalogue-groups.server.ts'
import { storeCatalogueSkus } from '#app/features/brands/commands/store-catalogue-skus.server.ts'
import { listConnectedBrands } from '#app/features/brands/queries/list-connected-brands.server.ts'
import { listNamedTargets } from '#app/features/campaigns/queries/list-named-targets.server.ts'
import { entriesOfProduct, entryOfSku, flattenCategories } from '#app/integrations/vtex/catalogue-entries.ts'
import type { VtexClient } from '#app/integrations/vtex/client.server.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'

const part = 'brands.refresh-catalogue'
const chunk = 50
const levels = 5
/** Named SKUs that the shop does not show are asked for one by one, so many a day. */
const mostAlone = 200

/** The cache of every brand's shop is made new: groups, and what campaigns name. One brand's failure holds no other up. @returns counts for the log */
export async function refreshCatalogues(scope: JobScope): Promise<{ refreshed: number; failed: number }> {
  const total = { refreshed: 0, failed: 0 }
  for (const brandId of await asSystem(scope.database.db, part, listConnectedBrands, 'read')) {
    try {
      await refreshCatalogue(brandId, scope)
      total.refreshed += 1
    } catch (error) {
      total.failed += 1
      scope.logger.warn({ brandId, err: describeError(error) }, 'catalogue.refresh-failed')
    }
  }
  return total
}

/** Categories, collections, and SKUs and products named in terms, of one brand. @throws VtexError */
export async function refreshCatalogue(
  brandId: string,
  { database, vtex, ctx }: Pick<JobScope, 'database' | 'vtex' | 'ctx'>,
): Promise<void> {
  const { client } = await vtex.connect(brandId)
  const categories = flattenCategories(await client.getCategoryTree(levels))
  const collections = await allCollections(client)
  await asSystem(database.db, part, (tx) => storeCatalogueGroups(tx, { brandId, categories, collections }, ctx.now))
  const named = await asSystem(database.db, part, (tx) => listNamedTargets(tx, { brandId }), 'read')
  const idsOf = (kind: 'sku' | 'product') => named.filter((target) => target.kind === kind).map(({ id }) => id)
  for (const productIds of chunks(idsOf('product')))
    await keep((await client.searchProducts({ productIds })).rows.flatMap(entriesOfProduct))
  const missing: string[] = []
  for (const skuIds of chunks(idsOf('sku'))) {
    const entries = (await client.searchProducts({ skuIds })).rows.flatMap(entriesOfProduct)
    await keep(entries)
    const found = new Set(entries.map(({ skuId }) => skuId))
    missing.push(...skuIds.filter((skuId) => !found.has(skuId)))
  }
  for (const skuId of missing.slice(0, mostAlone)) {
    const sku = await client.getSku(skuId)
    if (sku !== null) await keep([entryOfSku(sku)])
  }

  async function keep(entries: readonly CatalogueEntry[]): Promise<void> {
    await asSystem(database.db, part, (tx) => storeCatalogueSkus(tx, { brandId, entries }, ctx.now))
  }
}

async function allCollections(client: VtexClient): Promise<CatalogueCollection[]> {
  const found: CatalogueCollection[] = []
  for (let page = 1, hasMore = true; hasMore; page++) {
    const { rows, ...rest } = await client.searchCollections('', page)
    found.push(...rows.map(({ id, name }) => ({ collectionId: id, name })))
    hasMore = rest.hasMore
  }
  return found
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, index) => all.slice(index * chunk, (index + 1) * chunk))
}
