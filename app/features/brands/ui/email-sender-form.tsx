import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { SenderForm as Schema, type SenderForm as Value } from '../form-inputs.ts'

type EmailSenderFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly current: Value
  /** What stands where a field stays empty. */
  readonly brandName: string
  readonly mayChange: boolean
}

/** Who the brand's mails are from, who is answered, and a mail to oneself that wears it. */
export function EmailSenderForm({ lastResult, current, brandName, mayChange }: EmailSenderFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'sender',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card title={t('brands.sender.title')} description={t('brands.sender.text')}>
        <fieldset className="form" disabled={!mayChange}>
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput
            field={fields.senderName}
            label={t('brands.sender.name')}
            help={t('brands.sender.name-help', { name: brandName })}
            optionalLabel={t('brands.form.optional')}
            placeholder={brandName}
            autoComplete="off"
          />
          <TextInput
            field={fields.replyTo}
            label={t('brands.sender.reply-to')}
            help={t('brands.sender.reply-to-help')}
            optionalLabel={t('brands.form.optional')}
            type="email"
            inputMode="email"
            autoComplete="off"
          />
          {mayChange ? (
            <div className="form-actions">
              <SubmitButton name="intent" value="save">
                {t('brands.form.save')}
              </SubmitButton>
            </div>
          ) : (
            <p className="soft">{t('brands.settings.read-only')}</p>
          )}
        </fieldset>
      </Card>
    </Form>
  )
}
