/** A SKU of a shop as pages show it and people look for it. */
export type CatalogueEntry = {
  readonly skuId: string
  readonly productId: string
  readonly productName: string
  readonly skuName: string
  /** The shop's own. */
  readonly referenceCode: string | null
  readonly imageUrl: string | null
  /** Minor units of the brand's currency; null where it is not sold now. */
  readonly price: bigint | null
  readonly isActive: boolean
  readonly categoryIds: readonly string[]
}

/** A category with the names from the root down. */
export type CatalogueCategory = {
  readonly categoryId: string
  readonly parentId: string | null
  readonly name: string
  readonly path: string
}
export type CatalogueCollection = { readonly collectionId: string; readonly name: string }

/** How long an answer of the shop counts as fresh. */
export const catalogueFreshMs = 86_400_000

/** Text as it is compared in searches, without accents and case; the same as `folded_text` in the database. */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
}

/** The words that somebody looks for, as `catalogue_words` keeps them: whole, without marks around them; each once. */
export function wordsToFind(text: string): string[] {
  const words = foldedText(text)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  return [...new Set(words)].filter((word) => word !== '')
}
