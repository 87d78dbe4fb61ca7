import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { CheckChips } from '#app/ui/form/check-chips.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { BrandForm as Schema, type BrandForm as Value } from '../form-inputs.ts'
import { BrandFields } from './brand-fields.tsx'

type BrandFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: Value
  readonly currencies: readonly string[]
  readonly timeZones: readonly string[]
  readonly mayChange: boolean
}

/** Who a brand is: name, country, calendar, language and colour. */
export function BrandForm({ lastResult, current, currencies, timeZones, mayChange }: BrandFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'brand',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <fieldset className="form form-wide" disabled={!mayChange}>
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput field={fields.name} label={t('brands.form.name')} autoComplete="off" />
          <BrandFields fields={fields} currencies={currencies} timeZones={timeZones} />
          <CheckChips
            field={fields.languages}
            label={t('brands.form.languages')}
            help={t('brands.form.languages-help')}
            options={(['es', 'en'] as const).map((value) => ({ value, label: t(`brands.form.locales.${value}`) }))}
          />
          <TextInput
            field={fields.storeUrl}
            label={t('brands.form.store-url')}
            help={t('brands.form.store-url-help')}
            optionalLabel={t('brands.form.optional')}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoComplete="off"
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
