import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Discount } from '#app/domain/promotion.ts'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { discountForm, discountKinds, type DiscountForm as Fields } from '../discount-form-inputs.ts'

type DiscountFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: Discount | null
  readonly currency: string
  readonly cancelTo: string
  /** In the making of a campaign: it can be left for later. */
  readonly isStep?: boolean
}

/** The discount as a promotion of ours: its kind, and how much. */
export function DiscountForm({ lastResult, current, currency, cancelTo, isStep = false }: DiscountFormProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const [form, fields] = useForm<Fields>({
    id: 'discount',
    lastResult,
    defaultValue: { kind: current?.kind ?? 'percent', value: textOf(current, locale) },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: discountForm({ currency, locale }), ...formMessages(t) }) as never,
  })
  return (
    <Card title={t('campaigns.promotion.own-title')} description={t('campaigns.promotion.own-text')}>
      <Form method="post" {...getFormProps(form)} className="form">
        <FormErrors errors={form.errors} id={form.errorId} />
        <input type="hidden" name="intent" value="set" />
        <SelectInput
          field={fields.kind}
          label={t('campaigns.promotion.kind')}
          options={discountKinds.map((kind) => ({ value: kind, label: t(`campaigns.promotion.kinds.${kind}`) }))}
        />
        <TextInput
          field={fields.value}
          label={t('campaigns.promotion.value')}
          help={t('campaigns.promotion.value-help', { currency })}
          inputMode="decimal"
          autoComplete="off"
        />
        <div className="form-actions">
          <SubmitButton>{t(isStep ? 'campaigns.setup.save' : 'campaigns.promotion.save')}</SubmitButton>
          <LinkButton to={cancelTo}>{t(isStep ? 'campaigns.setup.skip' : 'campaigns.form.cancel')}</LinkButton>
        </div>
      </Form>
    </Card>
  )
}

function textOf(discount: Discount | null, locale: string): string {
  if (discount === null || discount.kind === 'free-shipping') return ''
  const hundredths = discount.kind === 'percent' ? discount.rate : Number(discount.amount)
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(hundredths / 100)
}
