import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { type RuleScope, ruleScopes } from '#app/domain/campaign-terms.ts'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { addTarget, isInRows } from '../add-target.ts'
import { CataloguePicker } from './catalogue-picker.tsx'
import { RateFields, type RateValue } from './rate-fields.tsx'
import { AddRow, RemoveRow } from './row-buttons.tsx'

export type RuleRow = { scope: RuleScope; ids: string; rate: RateValue }

/** Rates of their own for SKUs, products and categories. */
export function RuleRows({
  form,
  field,
  currency,
}: {
  form: FormMetadata<never>
  field: FieldMetadata<RuleRow[] | undefined>
  currency: string
}) {
  const { t } = useTranslation()
  const rows = field.getFieldList()
  return (
    <fieldset className="rows">
      <legend>{t('campaigns.form.rules')}</legend>
      <p className="field-help">{t('campaigns.form.rules-help')}</p>
      {rows.map((row, index) => {
        const { scope, ids, rate } = row.getFieldset()
        return (
          <fieldset key={row.key} className="row row-rule">
            <legend className="visually-hidden">{t('campaigns.form.rule', { number: index + 1 })}</legend>
            <SelectInput
              field={scope}
              label={t('campaigns.form.scope')}
              options={ruleScopes.map((value) => ({ value, label: t(`campaigns.form.kinds.${value}`) }))}
            />
            <TextArea field={ids} label={t('campaigns.form.ids')} rows={1} placeholder="1902, 1903" />
            <RateFields field={rate} currency={currency} />
            <RemoveRow form={form} name={field.name} index={index} label={t('campaigns.form.rule', { number: index + 1 })} />
          </fieldset>
        )
      })}
      <CataloguePicker
        label={t('campaigns.form.pick-rule')}
        currency={currency}
        kinds={ruleScopes}
        isPicked={({ kind, id }) => isInRows(field.value, 'scope', kind, id)}
        onPick={({ kind, id }) =>
          addTarget(form, field, { field: 'scope', kind, id }, { scope: kind, rate: { kind: 'percent', value: '' } })
        }
      />
      <AddRow form={form} name={field.name} value={{ scope: 'sku', ids: '', rate: { kind: 'percent', value: '' } }}>
        {t('campaigns.form.add-rule')}
      </AddRow>
    </fieldset>
  )
}
