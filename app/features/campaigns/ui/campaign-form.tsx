import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type CampaignForm as CampaignFormValue, campaignForm } from '../form-inputs.ts'
import { usualHoldDays } from '../inputs.ts'
import type { FormMoney } from '../terms-form-inputs.ts'
import { BasicFields, type BasicFieldset } from './basic-fields.tsx'
import { FormSummary, type TermsSection, termsSections } from './form-summary.tsx'
import { TermsFields, type TermsFieldset } from './terms-fields.tsx'

type CampaignFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly money: FormMoney
  readonly timeZone: string
  /** Of the brand's calendar: the first day proposed. */
  readonly today: string
  readonly cancelTo: string
  /** Shown beside the form; follows it by its id. */
  readonly trial: ReactNode
  /** Parts of the terms that are asked for now; all, where it is absent. */
  readonly shown?: readonly TermsSection[] | undefined
}

/** A new campaign with the first version of its terms. Rows are added and taken away without JavaScript too. */
export function CampaignForm({ lastResult, money, timeZone, today, cancelTo, trial, shown = termsSections }: CampaignFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<CampaignFormValue>({
    id: 'campaign',
    lastResult,
    defaultValue: {
      firstDay: today,
      visibility: 'public',
      period: 'month',
      tiers: { mode: 'none' },
      defaultRate: { kind: 'percent', value: '' },
      confirmOn: 'payment',
      holdDays: usualHoldDays,
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: campaignForm(money), ...formMessages(t) }) as never,
  })
  const sections = [
    { id: 'basics', label: t('campaigns.form.basics') },
    ...shown.map((id) => ({ id, label: t(`campaigns.form.section.${id}`) })),
  ]
  return (
    <Form method="post" {...getFormProps(form)} className="form-with-summary">
      <div className="stack">
        <DefaultSubmit />
        <FormErrors errors={form.errors} id={form.errorId} />
        <Card id="basics" title={t('campaigns.form.basics')}>
          <div className="form form-wide">
            <BasicFields fields={fields as unknown as BasicFieldset} timeZone={timeZone} hasPeriod />
            <TextInput
              field={fields.utmSource}
              label={t('campaigns.form.utm-source')}
              help={t('campaigns.form.utm-source-help')}
              optionalLabel={t('campaigns.form.optional')}
              autoComplete="off"
            />
          </div>
        </Card>
        <TermsFields form={form as never} fields={fields as unknown as TermsFieldset} money={money} shown={shown} />
      </div>
      <FormSummary
        value={form.value}
        money={money}
        sections={sections}
        trial={trial}
        actions={
          <>
            <SubmitButton size="large">{t('campaigns.form.create')}</SubmitButton>
            <LinkButton to={cancelTo} size="large">
              {t('campaigns.form.cancel')}
            </LinkButton>
          </>
        }
      />
    </Form>
  )
}
