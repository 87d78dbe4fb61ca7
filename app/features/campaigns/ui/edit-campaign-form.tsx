import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { EditCampaignForm as Schema } from '../form-inputs.ts'

type EditCampaignFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: z.input<typeof Schema>
  readonly timeZone: string
  readonly cancelTo: string
}

/** Texts and days of a campaign; what sales earn changes by a new version of the terms. */
export function EditCampaignForm({ lastResult, current, timeZone, cancelTo }: EditCampaignFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof Schema>>({
    id: 'campaign',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card>
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
          <div className="form-actions">
            <SubmitButton>{t('campaigns.form.save')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('campaigns.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
