import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { defaultPrimaryColor } from '#app/ui/theme/theme.ts'
import { NewBrandForm as Schema } from '../form-inputs.ts'
import { BrandFields } from './brand-fields.tsx'

type NewBrandFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly currencies: readonly string[]
  readonly timeZones: readonly string[]
  readonly cancelTo: string
}

export function NewBrandForm({ lastResult, currencies, timeZones, cancelTo }: NewBrandFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof Schema>>({
    id: 'new-brand',
    lastResult,
    defaultValue: { country: 'CO', currency: 'COP', timeZone: 'America/Bogota', locale: 'es', primaryColor: defaultPrimaryColor },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form form-wide">
          <FormErrors errors={form.errors} id={form.errorId} />
          <div className="form-row">
            <TextInput field={fields.name} label={t('brands.form.name')} autoComplete="off" />
            <TextInput
              field={fields.slug}
              label={t('brands.form.slug')}
              help={t('brands.form.slug-help')}
              optionalLabel={t('brands.form.optional')}
              autoComplete="off"
            />
          </div>
          <BrandFields fields={fields} currencies={currencies} timeZones={timeZones} />
          <div className="form-actions">
            <SubmitButton>{t('brands.form.create')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('brands.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
