import type { ProductSelector, SelectorKind } from './campaign-terms.ts'

export type ScopePart = { readonly ids: readonly string[]; readonly isExcluded: boolean }

export type PromotionScope = {
  /** What the promotion is told, by kind. */
  readonly parts: Readonly<Partial<Record<SelectorKind, ScopePart>>>
  /** What it cannot be told: the discount reaches further than the commission. */
  readonly unsaid: readonly { readonly list: 'include' | 'exclude'; readonly kind: SelectorKind }[]
}

const kinds: readonly SelectorKind[] = ['sku', 'product', 'category', 'collection']

/** Kinds that overlap within themselves, so that an exclusion beside an inclusion of the same kind would matter. */
const overlapping: readonly SelectorKind[] = ['category', 'collection']

/**
 * The products of a campaign's terms as conditions of a VTEX promotion. Each kind takes one list there, either of what takes part or of what does not, and all
 * kinds must fit at once; ours are one or the other. So lists of what takes part are told only where they are of one kind, and of a kind that is included
 * nothing can be excluded (among SKUs and products that would mean nothing anyway).
 */
export function promotionScope(include: readonly ProductSelector[], exclude: readonly ProductSelector[]): PromotionScope {
  const parts: Partial<Record<SelectorKind, ScopePart>> = {}
  const unsaid: PromotionScope['unsaid'][number][] = []
  const included = kinds.filter((kind) => idsOf(include, kind).length > 0)
  const only = included.length === 1 ? included[0]! : null
  if (only !== null) parts[only] = { ids: idsOf(include, only), isExcluded: false }
  else unsaid.push(...included.map((kind) => ({ list: 'include' as const, kind })))
  for (const kind of kinds) {
    const ids = idsOf(exclude, kind)
    if (ids.length === 0) continue
    if (kind !== only) parts[kind] = { ids, isExcluded: true }
    else if (overlapping.includes(kind)) unsaid.push({ list: 'exclude', kind })
  }
  return { parts, unsaid }
}

function idsOf(selectors: readonly ProductSelector[], kind: SelectorKind): string[] {
  return selectors.filter((selector) => selector.kind === kind).map(({ id }) => id)
}
