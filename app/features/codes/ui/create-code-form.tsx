import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { SuggestInput } from '#app/ui/form/suggest-input.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { CreateCodeForm as Schema, type CreateCodeForm as Value } from '../form-inputs.ts'
import { LimitInputs } from './limit-inputs.tsx'

type CreateCodeFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** The code that the pattern would give, after "preview". */
  readonly preview: string | undefined
  readonly campaigns: readonly Option[]
  readonly influencers: readonly Option[]
  readonly chosen: { readonly campaignId?: string | undefined; readonly handle?: string | undefined }
  readonly timeZone: string
  readonly cancelTo: string
}

/** A new code, as it is or from a pattern, for an influencer. */
export function CreateCodeForm(props: CreateCodeFormProps) {
  const { lastResult, preview, campaigns, influencers, chosen, timeZone, cancelTo } = props
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'code',
    lastResult,
    defaultValue: chosen,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  const optionalLabel = t('codes.form.optional')
  // Conform gives each field when it is asked for: copying the whole copies none.
  const limits = {
    maxUses: fields.maxUses,
    maxUsesPerClient: fields.maxUsesPerClient,
    firstDay: fields.validFirstDay,
    lastDay: fields.validLastDay,
  }
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <DefaultSubmit />
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card>
        <div className="form">
          <SelectInput
            field={fields.campaignId}
            label={t('codes.form.campaign')}
            options={campaigns}
            emptyLabel={t('codes.form.choose')}
          />
          <SuggestInput
            field={fields.handle}
            label={t('codes.form.handle')}
            help={t('codes.form.handle-help')}
            options={influencers}
          />
          <div className="form-row">
            <TextInput field={fields.code} label={t('codes.form.code')} help={t('codes.form.code-help')} autoComplete="off" />
            <TextInput
              field={fields.pattern}
              label={t('codes.form.pattern')}
              help={t('codes.form.pattern-help')}
              placeholder="{NAME}{NN}"
              autoComplete="off"
            />
          </div>
          <div className="form-actions preview" role="status">
            <SubmitButton type="default" size="small" name="intent" value="preview">
              {t('codes.form.preview')}
            </SubmitButton>
            {preview === undefined ? null : (
              <span>
                <Icon name="code" size={16} /> {t('codes.form.preview-result', { code: preview })}
              </span>
            )}
          </div>
          <DateInput
            field={fields.firstDay}
            label={t('codes.form.from')}
            help={t('codes.form.from-help', { timeZone })}
            optionalLabel={optionalLabel}
          />
          <CheckboxInput field={fields.isAdopted} label={t('codes.form.adopt')} help={t('codes.form.adopt-help')} />
          <LimitInputs fields={limits} timeZone={timeZone} />
          <div className="form-actions">
            <SubmitButton name="intent" value="create">
              {t('codes.form.create')}
            </SubmitButton>
            <LinkButton to={cancelTo}>{t('codes.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
