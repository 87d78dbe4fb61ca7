import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { countryOptions } from '#app/ui/country-options.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { EditInfluencerForm, InfluencerForm as NewInfluencerForm } from '../form-inputs.ts'

type InfluencerFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** What is known of somebody who exists; of a new one, the country to propose. */
  readonly current: { readonly name?: string; readonly handle?: string; readonly email?: string; readonly country: string }
  readonly isNew: boolean
  readonly cancelTo: string
}

/** Somebody new, or changes of somebody known. */
export function InfluencerForm({ lastResult, current, isNew, cancelTo }: InfluencerFormProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const schema = isNew ? NewInfluencerForm : EditInfluencerForm
  const [form, fields] = useForm<z.input<typeof NewInfluencerForm>>({
    id: 'influencer',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form">
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput field={fields.name} label={t('influencers.form.name')} autoComplete="off" />
          <TextInput
            field={fields.handle}
            label={t('influencers.form.handle')}
            help={t('influencers.form.handle-help')}
            autoComplete="off"
          />
          <TextInput field={fields.email} label={t('influencers.form.email')} type="email" autoComplete="off" />
          <SelectInput
            field={fields.country}
            label={t('influencers.form.country')}
            options={countryOptions(locale, current.country)}
          />
          <TextInput
            field={fields.document}
            label={t('influencers.form.document')}
            help={isNew ? t('influencers.form.document-help') : t('influencers.form.document-keep')}
            optionalLabel={t('influencers.form.optional')}
            autoComplete="off"
          />
          <div className="form-actions">
            <SubmitButton>{isNew ? t('influencers.form.create') : t('influencers.form.save')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('influencers.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
