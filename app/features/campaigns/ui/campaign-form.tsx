import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type CampaignForm as CampaignFormValue, campaignForm, type FormMoney } from '../form-inputs.ts'
import { usualHoldDays } from '../inputs.ts'
import { TermsFields, type TermsFieldset } from './terms-fields.tsx'

type CampaignFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly money: FormMoney
  readonly timeZone: string
  /** Of the brand's calendar: the first day proposed. */
  readonly today: string
  readonly cancelTo: string
}

/** A new campaign with the first version of its terms. Rows are added and taken away without JavaScript too. */
export function CampaignForm({ lastResult, money, timeZone, today, cancelTo }: CampaignFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<CampaignFormValue>({
    id: 'campaign',
    lastResult,
    defaultValue: {
      firstDay: today,
      defaultRate: { kind: 'percent', value: '' },
      confirmOn: 'payment',
      holdDays: usualHoldDays,
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: campaignForm(money), ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <DefaultSubmit />
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card title={t('campaigns.form.basics')}>
        <div className="form form-wide">
          <TextInput field={fields.name} label={t('campaigns.form.name')} autoComplete="off" />
          <TextArea
            field={fields.description}
            label={t('campaigns.form.description')}
            help={t('campaigns.form.description-help')}
            optionalLabel={t('campaigns.form.optional')}
          />
          <div className="form-row">
            <DateInput
              field={fields.firstDay}
              label={t('campaigns.form.first-day')}
              help={t('campaigns.form.zone', { timeZone })}
            />
            <DateInput
              field={fields.lastDay}
              label={t('campaigns.form.last-day')}
              help={t('campaigns.form.last-day-help')}
              optionalLabel={t('campaigns.form.optional')}
            />
          </div>
          <TextInput
            field={fields.utmSource}
            label={t('campaigns.form.utm-source')}
            help={t('campaigns.form.utm-source-help')}
            optionalLabel={t('campaigns.form.optional')}
            autoComplete="off"
          />
        </div>
      </Card>
      <TermsFields form={form as never} fields={fields as unknown as TermsFieldset} currency={money.currency} />
      <div className="form-actions">
        <SubmitButton size="large">{t('campaigns.form.create')}</SubmitButton>
        <LinkButton to={cancelTo} size="large">
          {t('campaigns.form.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
