import type { CampaignTerms, SelectorKind } from '#app/domain/campaign-terms.ts'

/** Every SKU, product, category and collection that some terms name. */
export function termsTargets(
  versions: readonly Pick<CampaignTerms, 'rules' | 'include' | 'exclude'>[],
): { kind: SelectorKind; id: string }[] {
  return versions.flatMap(({ rules, include, exclude }) => [
    ...rules.map(({ scope, targetId }) => ({ kind: scope, id: targetId })),
    ...include,
    ...exclude,
  ])
}
