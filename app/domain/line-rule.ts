import type { CampaignTerms, ProductSelector, Rate, RuleScope, SelectorKind, SpecificRule } from './campaign-terms.ts'
import type { TraceLine } from './commission-types.ts'
import type { OrderLine } from './order-snapshot.ts'

type LineRule = NonNullable<TraceLine['rule']>
type Selection = { readonly [kind in SelectorKind]: ReadonlySet<string> }

/** Terms made ready for looking up; kept as long as the terms object lives. */
export type PreparedTerms = {
  readonly validFrom: string
  readonly include: Selection | null
  readonly exclude: Selection | null
  readonly rules: { readonly [scope in RuleScope]: ReadonlyMap<string, LineRule> }
  readonly defaultRule: LineRule
}

const prepared = new WeakMap<CampaignTerms, PreparedTerms>()

/** The look-up form of terms, made once per terms object (terms are immutable). */
export function prepareTerms(terms: CampaignTerms): PreparedTerms {
  const known = prepared.get(terms)
  if (known !== undefined) return known
  const made: PreparedTerms = {
    validFrom: terms.validFrom.toISOString(),
    include: selectionOf(terms.include),
    exclude: selectionOf(terms.exclude),
    rules: {
      sku: rulesOf(terms.rules, 'sku'),
      product: rulesOf(terms.rules, 'product'),
      category: rulesOf(terms.rules, 'category'),
    },
    defaultRule:
      terms.tiers === null
        ? { scope: 'default', targetId: null, rate: terms.defaultRate }
        : { scope: 'tier', targetId: null, rate: { kind: 'percent', rate: terms.tiers.steps[0]!.rate } },
  }
  prepared.set(terms, made)
  return made
}

/** The rule of a line, most specific first: SKU, product, category (the item's own before its parents), default; tiers stand in the default's place. */
export function ruleOfLine(line: OrderLine, terms: PreparedTerms): LineRule {
  const { sku, product, category } = terms.rules
  const bySku = sku.get(line.skuId)
  if (bySku !== undefined) return bySku
  const byProduct = line.productId === null ? undefined : product.get(line.productId)
  if (byProduct !== undefined) return byProduct
  if (category.size > 0) {
    for (const id of line.categoryIds) {
      const byCategory = category.get(id)
      if (byCategory !== undefined) return byCategory
    }
  }
  return terms.defaultRule
}

/** The selector of a list that holds the line, as `kind:id`; null when none does. */
export function selectorOfLine(line: OrderLine, selection: Selection): string | null {
  if (selection.sku.has(line.skuId)) return `sku:${line.skuId}`
  if (line.productId !== null && selection.product.has(line.productId)) return `product:${line.productId}`
  const category = line.categoryIds.find((id) => selection.category.has(id))
  if (category !== undefined) return `category:${category}`
  const collection = line.collectionIds.find((id) => selection.collection.has(id))
  return collection === undefined ? null : `collection:${collection}`
}

function selectionOf(selectors: readonly ProductSelector[]): Selection | null {
  if (selectors.length === 0) return null
  const ids = (kind: SelectorKind) =>
    new Set(selectors.filter((selector) => selector.kind === kind).map((selector) => selector.id))
  return { sku: ids('sku'), product: ids('product'), category: ids('category'), collection: ids('collection') }
}

/** Of two rules for one target the first listed stands. */
function rulesOf(rules: readonly SpecificRule[], scope: RuleScope): ReadonlyMap<string, LineRule> {
  const byTarget = new Map<string, LineRule>()
  for (const rule of rules) {
    if (rule.scope === scope && !byTarget.has(rule.targetId))
      byTarget.set(rule.targetId, ruleFor(scope, rule.targetId, rule.rate))
  }
  return byTarget
}

function ruleFor(scope: RuleScope, targetId: string, rate: Rate): LineRule {
  return { scope, targetId, rate }
}
