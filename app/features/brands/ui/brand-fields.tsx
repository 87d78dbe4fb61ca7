import { useTranslation } from 'react-i18next'
import { countryOptions } from '#app/ui/country-options.ts'
import { ColorInput } from '#app/ui/form/color-input.tsx'
import type { AnyField } from '#app/ui/form/form-field.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { SuggestInput } from '#app/ui/form/suggest-input.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { ColorPreview } from './color-preview.tsx'

type BrandFieldset = {
  readonly currency: AnyField
  readonly country: AnyField
  readonly timeZone: AnyField
  readonly locale: AnyField
  readonly primaryColor: AnyField & { readonly value?: unknown }
}

type BrandFieldsProps = {
  readonly fields: BrandFieldset
  readonly currencies: readonly string[]
  readonly timeZones: readonly string[]
}

/** What a new brand and the settings of one have in common. */
export function BrandFields({ fields, currencies, timeZones }: BrandFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { country, primaryColor } = fields
  return (
    <>
      <div className="form-row">
        <SelectInput
          field={country}
          label={t('brands.form.country')}
          options={countryOptions(locale, typeof country.initialValue === 'string' ? country.initialValue : undefined)}
        />
        <SelectInput
          field={fields.currency}
          label={t('brands.form.currency')}
          help={t('brands.form.currency-help')}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <div className="form-row">
        <SuggestInput
          field={fields.timeZone}
          label={t('brands.form.time-zone')}
          help={t('brands.form.time-zone-help')}
          options={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <SelectInput
          field={fields.locale}
          label={t('brands.form.locale')}
          options={(['es', 'en'] as const).map((value) => ({ value, label: t(`brands.form.locales.${value}`) }))}
        />
      </div>
      <ColorInput field={primaryColor} label={t('brands.form.color')} help={t('brands.form.color-help')} />
      <ColorPreview color={String(primaryColor.value ?? primaryColor.initialValue ?? '')} />
    </>
  )
}
