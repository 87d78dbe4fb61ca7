import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { AskPasswordReset } from '../inputs.ts'

/** Asks for a link to choose another password; says the same whether there is such an account or not. */
export function ForgotForm({ isSent, lastResult }: { isSent: boolean; lastResult: SubmissionResult | undefined }) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'forgot',
    lastResult,
    constraint: getZodConstraint(AskPasswordReset),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: AskPasswordReset, ...formMessages(t) }),
  })
  if (isSent)
    return (
      <section className="sign-in" role="status">
        <h1>{t('auth.forgot.sent-title')}</h1>
        <p className="soft">{t('auth.forgot.sent-text')}</p>
        <Link to="/login">{t('auth.forgot.back')}</Link>
      </section>
    )
  return (
    <Form method="post" {...getFormProps(form)} className="sign-in">
      <div className="stack-tight">
        <h1>{t('auth.forgot.title')}</h1>
        <p className="soft">{t('auth.forgot.text')}</p>
      </div>
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput field={fields.email} type="email" label={t('auth.sign-in.email')} autoComplete="username" inputMode="email" />
      <SubmitButton size="large" block>
        {t('auth.forgot.submit')}
      </SubmitButton>
      <Link to="/login">{t('auth.forgot.back')}</Link>
    </Form>
  )
}
