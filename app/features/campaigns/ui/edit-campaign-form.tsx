import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { EditCampaignForm as Schema } from '../form-inputs.ts'
import { BasicFields, type BasicFieldset } from './basic-fields.tsx'

type EditCampaignFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: z.input<typeof Schema>
  readonly timeZone: string
  /** Whether the period of standings may still be chosen. */
  readonly hasPeriod: boolean
  readonly cancelTo: string
}

/** Texts and days of a campaign; what sales earn changes by a new version of the terms. */
export function EditCampaignForm({ lastResult, current, timeZone, hasPeriod, cancelTo }: EditCampaignFormProps) {
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
          <BasicFields fields={fields as unknown as BasicFieldset} timeZone={timeZone} hasPeriod={hasPeriod} />
          <div className="form-actions">
            <SubmitButton>{t('campaigns.form.save')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('campaigns.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
