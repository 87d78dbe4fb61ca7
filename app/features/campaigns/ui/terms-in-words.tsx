import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CampaignTerms, ProductSelector, RuleScope, SelectorKind } from '#app/domain/campaign-terms.ts'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import { grouped, rateKey } from '../terms-to-form.ts'
import { RateText } from './rate-text.tsx'

/** What sales of a campaign earn, as one would tell it. */
export function TermsInWords({ terms, currency }: { terms: CampaignTerms; currency: string }) {
  const { t } = useTranslation()
  const rules = grouped(terms.rules, (rule) => `${rule.scope} ${rateKey(rule.rate)}`)
  const items: KeyValue[] = [
    { label: t('campaigns.terms.default-rate'), value: <RateText rate={terms.defaultRate} currency={currency} /> },
    ...rules.map((group) => ({
      label: targets(
        t,
        group[0].scope,
        group.map((rule) => rule.targetId),
      ),
      value: <RateText rate={group[0].rate} currency={currency} />,
    })),
    { label: t('campaigns.terms.products'), value: <Products terms={terms} /> },
    { label: t('campaigns.terms.confirmation'), value: t(`campaigns.terms.confirm-on.${terms.confirmOn}`) },
    { label: t('campaigns.terms.hold'), value: t('campaigns.terms.hold-days', { count: terms.holdDays }) },
  ]
  return <KeyValues items={items} />
}

function Products({ terms: { include, exclude } }: { terms: CampaignTerms }) {
  const { t } = useTranslation()
  const included = include.length === 0 ? t('campaigns.terms.all-products') : selectorsInWords(t, include)
  if (exclude.length === 0) return <>{included}</>
  return (
    <>
      {included}
      <br />
      <span className="soft">{t('campaigns.terms.except', { products: selectorsInWords(t, exclude) })}</span>
    </>
  )
}

function selectorsInWords(t: TFunction, selectors: readonly ProductSelector[]): string {
  return grouped(selectors, (selector) => selector.kind)
    .map((group) =>
      targets(
        t,
        group[0].kind,
        group.map((selector) => selector.id),
      ),
    )
    .join(' · ')
}

/** `SKU 1902, 1903`: at most eight ids, then how many more. */
function targets(t: TFunction, kind: RuleScope | SelectorKind, ids: readonly string[]): string {
  const shown = ids.slice(0, 8).join(', ')
  const named = t(`campaigns.terms.targets.${kind}`, { ids: shown })
  return ids.length <= 8 ? named : t('campaigns.terms.more', { named, count: ids.length - 8 })
}
