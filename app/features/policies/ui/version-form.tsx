import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { VersionForm as Schema } from '../form-inputs.ts'
import type { PolicyVersion } from '../queries/get-policy.server.ts'
import { WordsFields } from './words-fields.tsx'

type VersionFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** The draft there is, else the version in force: what the writing starts from. */
  readonly from: PolicyVersion
  readonly cancelTo: string
}

/** The draft of a policy's next version. */
export function VersionForm({ lastResult, from, cancelTo }: VersionFormProps) {
  const { t } = useTranslation()
  const { es, en } = from.texts
  const [form, fields] = useForm<z.input<typeof Schema>>({
    id: 'policy-version',
    lastResult,
    defaultValue: {
      asksAgain: from.asksAgain ? 'on' : undefined,
      titleEs: es.title,
      markdownEs: es.markdown,
      titleEn: en.title,
      markdownEn: en.markdown,
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form form-wide">
          <FormErrors errors={form.errors} id={form.errorId} />
          <CheckboxInput
            field={fields.asksAgain}
            label={t('policies.form.asks-again')}
            help={t('policies.form.asks-again-help')}
          />
          <WordsFields fields={fields} />
          <div className="form-actions">
            <SubmitButton>{t('policies.form.save-draft')}</SubmitButton>
            <LinkButton to={cancelTo}>{t('policies.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
