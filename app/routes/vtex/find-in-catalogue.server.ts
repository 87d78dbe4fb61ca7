import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { storeCatalogueSkus } from '#app/features/brands/commands/store-catalogue-skus.server.ts'
import { notAllowed } from '#app/features/brands/errors.ts'
import { maySearchCatalogue } from '#app/features/brands/policy.ts'
import { type CatalogueAnswer, searchCatalogue, searchWords } from '#app/features/brands/queries/search-catalogue.server.ts'
import { entriesOfProduct } from '#app/integrations/vtex/catalogue-entries.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { vtexClientOf } from './vtex-client.server.ts'

const part = 'catalogue-search'

/**
 * What the shop of a brand sells for some words: out of the cache where VTEX was asked for them within a day; else VTEX is asked and the cache
 * answers with what it knows then. A shop that cannot be asked is answered for by the cache as it is (`isFresh` false).
 * @throws DomainError brands.not-allowed
 */
export async function findInCatalogue(
  { brandId, words }: { brandId: string; words: string },
  ctx: Context,
): Promise<CatalogueAnswer> {
  if (!maySearchCatalogue(ctx.actor, brandId)) throw notAllowed()
  const search = () => asSystem(database().db, part, (tx) => searchCatalogue(tx, { brandId, words }, ctx.now), 'read')
  const cached = await search()
  if (cached.isFresh || searchWords(words).length < 2) return cached
  const hasAsked = await ask(brandId, searchWords(words), ctx)
  return hasAsked ? search() : cached
}

/** @returns whether VTEX answered */
async function ask(brandId: string, words: string, ctx: Context): Promise<boolean> {
  try {
    const client = await vtexClientOf(brandId, ctx.actor)
    const answers = await Promise.all([
      client.searchProducts({ text: words }),
      ...(/^\d{1,10}$/.test(words)
        ? [client.searchProducts({ skuIds: [words] }), client.searchProducts({ productIds: [words] })]
        : []),
    ])
    const entries = answers.flatMap(({ rows }) => rows.flatMap(entriesOfProduct))
    await asSystem(database().db, part, (tx) => storeCatalogueSkus(tx, { brandId, entries, words }, ctx.now))
    return true
  } catch (error) {
    if (error instanceof VtexError || (error instanceof DomainError && error.code === 'brands.not-connected')) return false
    throw error
  }
}
