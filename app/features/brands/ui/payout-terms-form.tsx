import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { MoneyInput, PercentInput, TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type FormMoney, type PayoutForm, payoutForm } from '../payout-form.ts'

type PayoutTermsFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: PayoutForm
  readonly money: FormMoney
  readonly mayChange: boolean
}

/** How the brand pays and when it warns, each with what it does. */
export function PayoutTermsForm({ lastResult, current, money, mayChange }: PayoutTermsFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<PayoutForm>({
    id: 'payout-terms',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: payoutForm(money), ...formMessages(t) }) as never,
  })
  const { currency } = money
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card title={t('brands.terms.title')} description={t('brands.terms.text')}>
        <fieldset className="form form-wide" disabled={!mayChange}>
          <FormErrors errors={form.errors} id={form.errorId} />
          <div className="form-row">
            <MoneyInput
              field={fields.minimumWithdrawal}
              currency={currency}
              label={t('brands.terms.minimum')}
              help={t('brands.terms.minimum-help')}
            />
            <MoneyInput
              field={fields.secondApprovalAbove}
              currency={currency}
              label={t('brands.terms.second-approval')}
              help={t('brands.terms.second-approval-help')}
              optionalLabel={t('brands.form.optional')}
            />
          </div>
          <div className="form-row">
            <TextInput
              field={fields.coolingOffHours}
              label={t('brands.terms.cooling-off')}
              help={t('brands.terms.cooling-off-help')}
              inputMode="numeric"
              suffix={t('brands.terms.hours')}
            />
            <PercentInput
              field={fields.recoveryShare}
              label={t('brands.terms.recovery')}
              help={t('brands.terms.recovery-help')}
            />
          </div>
          <TextInput
            field={fields.noticeDays}
            label={t('brands.terms.notice')}
            help={t('brands.terms.notice-help')}
            inputMode="numeric"
            suffix={t('brands.terms.days')}
          />
          {mayChange ? (
            <div className="form-actions">
              <SubmitButton>{t('brands.form.save')}</SubmitButton>
            </div>
          ) : (
            <p className="soft">{t('brands.settings.read-only')}</p>
          )}
        </fieldset>
      </Card>
    </Form>
  )
}
