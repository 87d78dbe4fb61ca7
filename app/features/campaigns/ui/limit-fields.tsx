import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { MoneyInput } from '#app/ui/form/text-input.tsx'

export type LimitFieldset = {
  readonly maxPerOrder: FieldMetadata<string | undefined>
  readonly maxPerPeriod: FieldMetadata<string | undefined>
  readonly budget: FieldMetadata<string | undefined>
  readonly minimumOrder: FieldMetadata<string | undefined>
  readonly newCustomerBonus: FieldMetadata<string | undefined>
  readonly newCustomersOnly: FieldMetadata<unknown>
}

/** Caps, budget, least order, and what new customers change. All may stay empty. */
export function LimitFields({ fields, currency }: { fields: LimitFieldset; currency: string }) {
  const { t } = useTranslation()
  const optional = { currency, optionalLabel: t('campaigns.form.optional') }
  return (
    <>
      <div className="form-row">
        <MoneyInput
          {...optional}
          field={fields.maxPerOrder}
          label={t('campaigns.limits.max-per-order')}
          help={t('campaigns.limits.max-per-order-help')}
        />
        <MoneyInput
          {...optional}
          field={fields.maxPerPeriod}
          label={t('campaigns.limits.max-per-period')}
          help={t('campaigns.limits.max-per-period-help')}
        />
        <MoneyInput
          {...optional}
          field={fields.budget}
          label={t('campaigns.limits.budget')}
          help={t('campaigns.limits.budget-help')}
        />
        <MoneyInput
          {...optional}
          field={fields.minimumOrder}
          label={t('campaigns.limits.minimum-order')}
          help={t('campaigns.limits.minimum-order-help')}
        />
        <MoneyInput
          {...optional}
          field={fields.newCustomerBonus}
          label={t('campaigns.limits.new-customer-bonus')}
          help={t('campaigns.limits.new-customer-bonus-help')}
        />
      </div>
      <CheckboxInput
        field={fields.newCustomersOnly}
        label={t('campaigns.limits.new-customers-only')}
        help={t('campaigns.limits.new-customers-only-help')}
      />
    </>
  )
}
