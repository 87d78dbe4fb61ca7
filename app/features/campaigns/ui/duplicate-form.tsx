import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { DuplicateForm as Schema } from '../form-inputs.ts'

type DuplicateFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: z.input<typeof Schema>
  readonly timeZone: string
  readonly cancelTo: string
}

/** Name and days of a campaign that is made like another. */
export function DuplicateForm({ lastResult, current, timeZone, cancelTo }: DuplicateFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof Schema>>({
    id: 'duplicate',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card description={t('campaigns.duplicate.text')} title={t('campaigns.duplicate.what')}>
        <div className="form form-wide">
          <TextInput field={fields.name} label={t('campaigns.form.name')} autoComplete="off" />
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
            <SubmitButton>{t('campaigns.form.create')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('campaigns.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
