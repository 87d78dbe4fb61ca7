import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'

export type RateValue = { kind: 'percent' | 'fixed'; value: string }

/** A share of the line, or an amount per unit of the brand's currency. */
export function RateFields({ field, currency }: { field: FieldMetadata<RateValue>; currency: string }) {
  const { t } = useTranslation()
  const { kind, value } = field.getFieldset()
  const isFixed = kind.value === 'fixed'
  return (
    <>
      <SelectInput
        field={kind}
        label={t('campaigns.form.rate-kind')}
        options={[
          { value: 'percent', label: t('campaigns.form.rate-kinds.percent') },
          { value: 'fixed', label: t('campaigns.form.rate-kinds.fixed') },
        ]}
      />
      <TextInput
        field={value}
        label={isFixed ? t('campaigns.form.amount') : t('campaigns.form.rate')}
        inputMode="decimal"
        autoComplete="off"
        suffix={isFixed ? currency : '%'}
      />
    </>
  )
}
