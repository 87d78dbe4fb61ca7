import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ChangeEmail } from '../inputs.ts'
import type { EmailChange } from '../queries/find-email-change.server.ts'

type ChangeEmailFormProps = {
  /** The one that counts. */
  readonly email: string
  /** The one whose link is still to be opened. */
  readonly asked: Pick<EmailChange, 'email' | 'createdAt'> | null
  readonly lastResult: SubmissionResult | undefined
}

/** One's own address: which it is, and another one. */
export function ChangeEmailForm({ email, asked, lastResult }: ChangeEmailFormProps) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const [form, fields] = useForm({
    id: 'change-email',
    lastResult,
    constraint: getZodConstraint(ChangeEmail),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ChangeEmail, ...formMessages(t) }),
  })
  return (
    <div className="stack">
      {asked === null ? null : (
        <Card title={t('auth.email.waiting-title')}>
          <p className="soft">
            {t('auth.email.waiting', { email: asked.email, when: formatRelative(asked.createdAt, now, locale) })}
          </p>
        </Card>
      )}
      <Card title={t('auth.email.current', { email })} description={t('auth.email.text')}>
        <Form method="post" {...getFormProps(form)} className="form-narrow">
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput field={fields.email} type="email" label={t('auth.email.new')} autoComplete="email" inputMode="email" />
          <div>
            <SubmitButton>{t('auth.email.submit')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </div>
  )
}
