import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { confirmOnEvents } from '#app/domain/campaign-terms.ts'
import { Card } from '#app/ui/card.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import type { FormMoney } from '../terms-form-inputs.ts'
import { type TermsSection, termsSections } from './form-summary.tsx'
import { LimitFields, type LimitFieldset } from './limit-fields.tsx'
import { RateFields, type RateValue } from './rate-fields.tsx'
import { type RuleRow, RuleRows } from './rule-rows.tsx'
import { type SelectorRow, SelectorRows } from './selector-rows.tsx'
import { TierFields, type TiersValue } from './tier-fields.tsx'

export type TermsFieldset = LimitFieldset & {
  readonly tiers: FieldMetadata<TiersValue | undefined>
  readonly defaultRate: FieldMetadata<RateValue>
  readonly rules: FieldMetadata<RuleRow[] | undefined>
  readonly include: FieldMetadata<SelectorRow[] | undefined>
  readonly exclude: FieldMetadata<SelectorRow[] | undefined>
  readonly confirmOn: FieldMetadata<string>
  readonly holdDays: FieldMetadata<unknown>
}

type TermsFieldsProps = {
  readonly form: FormMetadata<never>
  readonly fields: TermsFieldset
  readonly money: FormMoney
  /** Parts that are shown; the others are posted as they are. All, where it is absent. */
  readonly shown?: readonly TermsSection[] | undefined
}

/** What sales earn: the fields that a new campaign and a new version of its terms have in common. */
export function TermsFields({ form, fields, money, shown = termsSections }: TermsFieldsProps) {
  const isHidden = (section: TermsSection) => !shown.includes(section)
  const { t } = useTranslation()
  const { currency } = money
  return (
    <>
      <div hidden={isHidden('products')}>
        <Card id="products" title={t('campaigns.form.products')} description={t('campaigns.form.products-help')}>
          <div className="form form-wide">
            <SelectorRows form={form} field={fields.include} list="include" currency={currency} />
            <SelectorRows form={form} field={fields.exclude} list="exclude" currency={currency} />
          </div>
        </Card>
      </div>
      <div hidden={isHidden('commission')}>
        <Card id="commission" title={t('campaigns.form.commission')} description={t('campaigns.form.commission-help')}>
          <div className="form form-wide">
            <div className="form-row">
              <RateFields field={fields.defaultRate} currency={currency} />
            </div>
            <RuleRows form={form} field={fields.rules} currency={currency} />
          </div>
        </Card>
      </div>
      <div hidden={isHidden('tiers')}>
        <Card id="tiers" title={t('campaigns.tiers.card')} description={t('campaigns.tiers.card-help')}>
          <div className="form form-wide">
            <TierFields form={form} field={fields.tiers} money={money} />
          </div>
        </Card>
      </div>
      <div hidden={isHidden('limits')}>
        <Card id="limits" title={t('campaigns.limits.title')} description={t('campaigns.limits.title-help')}>
          <div className="form form-wide">
            <LimitFields fields={fields} currency={currency} />
          </div>
        </Card>
      </div>
      <div hidden={isHidden('payment')}>
        <Card id="payment" title={t('campaigns.form.payment')}>
          <div className="form-row form-wide">
            <SelectInput
              field={fields.confirmOn}
              label={t('campaigns.form.confirm-on')}
              options={confirmOnEvents.map((value) => ({ value, label: t(`campaigns.form.confirm-on-options.${value}`) }))}
            />
            <TextInput
              field={fields.holdDays}
              label={t('campaigns.form.hold-days')}
              help={t('campaigns.form.hold-days-help')}
              inputMode="numeric"
            />
          </div>
        </Card>
      </div>
    </>
  )
}
