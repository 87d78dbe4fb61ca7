import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { confirmOnEvents } from '#app/domain/campaign-terms.ts'
import { Card } from '#app/ui/card.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { RateFields, type RateValue } from './rate-fields.tsx'
import { type RuleRow, RuleRows } from './rule-rows.tsx'
import { type SelectorRow, SelectorRows } from './selector-rows.tsx'

export type TermsFieldset = {
  readonly defaultRate: FieldMetadata<RateValue>
  readonly rules: FieldMetadata<RuleRow[] | undefined>
  readonly include: FieldMetadata<SelectorRow[] | undefined>
  readonly exclude: FieldMetadata<SelectorRow[] | undefined>
  readonly confirmOn: FieldMetadata<string>
  readonly holdDays: FieldMetadata<unknown>
}

/** What sales earn: the fields that a new campaign and a new version of its terms have in common. */
export function TermsFields({ form, fields, currency }: { form: FormMetadata<never>; fields: TermsFieldset; currency: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Card title={t('campaigns.form.commission')} description={t('campaigns.form.commission-help')}>
        <div className="form form-wide">
          <div className="form-row">
            <RateFields field={fields.defaultRate} currency={currency} />
          </div>
          <RuleRows form={form} field={fields.rules} currency={currency} />
        </div>
      </Card>
      <Card title={t('campaigns.form.products')} description={t('campaigns.form.products-help')}>
        <div className="form form-wide">
          <SelectorRows form={form} field={fields.include} list="include" />
          <SelectorRows form={form} field={fields.exclude} list="exclude" />
        </div>
      </Card>
      <Card title={t('campaigns.form.payment')}>
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
    </>
  )
}
