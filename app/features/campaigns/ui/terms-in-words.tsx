import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CampaignTerms, ProductSelector, RuleScope } from '#app/domain/campaign-terms.ts'
import { groupBy } from '#app/platform/group-by.ts'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { rateKey } from '../terms-to-form.ts'
import { RateText } from './rate-text.tsx'
import { TargetList, TargetNames } from './target-list.tsx'
import { TiersInWords } from './tiers-in-words.tsx'

type TermsInWordsProps = { readonly terms: Omit<CampaignTerms, 'version' | 'validFrom'>; readonly currency: string }

/** What sales of a campaign earn, as one would tell it. */
export function TermsInWords({ terms, currency }: TermsInWordsProps) {
  const { t } = useTranslation()
  const rules = [...groupBy(terms.rules, (rule) => `${rule.scope} ${rateKey(rule.rate)}`).values()]
  const items: KeyValue[] = [
    terms.tiers === null
      ? { label: t('campaigns.terms.default-rate'), value: <RateText rate={terms.defaultRate} currency={currency} /> }
      : { label: t('campaigns.terms.tiers'), value: <TiersInWords tiers={terms.tiers} currency={currency} /> },
    ...rules.map((group) => ({
      label: targets(
        t,
        group[0].scope,
        group.map((rule) => rule.targetId),
      ),
      hint: <TargetNames kind={group[0].scope} ids={group.map((rule) => rule.targetId)} />,
      value: <RateText rate={group[0].rate} currency={currency} />,
    })),
    { label: t('campaigns.terms.products'), value: <Products terms={terms} currency={currency} /> },
    ...limits(terms).map(({ name, amount }) => ({
      label: t(`campaigns.limits.${name}`),
      value: <MoneyText value={{ amount, currency }} />,
    })),
    ...(terms.newCustomersOnly
      ? [{ label: t('campaigns.terms.customers'), value: t('campaigns.limits.new-customers-only') }]
      : []),
    { label: t('campaigns.terms.confirmation'), value: t(`campaigns.terms.confirm-on.${terms.confirmOn}`) },
    { label: t('campaigns.terms.hold'), value: t('campaigns.terms.hold-days', { count: terms.holdDays }) },
  ]
  return <KeyValues items={items} />
}

/** Limits that are set, in the order in which they count. */
function limits(terms: TermsInWordsProps['terms']) {
  const all = [
    { name: 'minimum-order', amount: terms.minimumOrder },
    { name: 'new-customer-bonus', amount: terms.newCustomerBonus },
    { name: 'max-per-order', amount: terms.maxPerOrder },
    { name: 'max-per-period', amount: terms.maxPerPeriod },
    { name: 'budget', amount: terms.budget },
  ] as const
  return all.flatMap(({ name, amount }) => (amount === null ? [] : [{ name, amount }]))
}

function Products({ terms: { include, exclude }, currency }: TermsInWordsProps) {
  const { t } = useTranslation()
  return (
    <>
      {include.length === 0 ? t('campaigns.terms.all-products') : <Selectors list={include} currency={currency} />}
      {exclude.length === 0 ? null : (
        <div className="soft">
          {t('campaigns.terms.except')} <Selectors list={exclude} currency={currency} />
        </div>
      )}
    </>
  )
}

function Selectors({ list, currency }: { list: readonly ProductSelector[]; currency: string }) {
  return [...groupBy(list, (selector) => selector.kind).values()].map((group) => (
    <div key={group[0].kind}>
      <TargetList kind={group[0].kind} ids={group.map(({ id }) => id)} currency={currency} />
    </div>
  ))
}

/** `SKU 1902, 1903`: at most eight ids, then how many more. */
function targets(t: TFunction, kind: RuleScope, ids: readonly string[]): string {
  const shown = ids.slice(0, 8).join(', ')
  const named = t(`campaigns.terms.targets.${kind}`, { ids: shown })
  return ids.length <= 8 ? named : t('campaigns.terms.more', { named, count: ids.length - 8 })
}
