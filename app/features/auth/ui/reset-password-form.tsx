import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ResetPassword } from '../inputs.ts'
import { NewPasswordInput } from './new-password-input.tsx'

type ResetPasswordFormProps = {
  /** null: the link is of no use any more. */
  readonly link: { readonly token: string; readonly purpose: string } | null
  readonly lastResult: SubmissionResult | undefined
}

/** Another password, by a link from one's mail. */
export function ResetPasswordForm({ link, lastResult }: ResetPasswordFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'reset-password',
    lastResult,
    constraint: getZodConstraint(ResetPassword),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ResetPassword, ...formMessages(t) }),
  })
  if (link === null)
    return (
      <section className="sign-in">
        <h1>{t('auth.reset.ended-title')}</h1>
        <p className="soft">{t('auth.reset.ended-text')}</p>
        <LinkButton to="/forgot" look="primary" size="large">
          {t('auth.reset.again')}
        </LinkButton>
      </section>
    )
  return (
    <Form method="post" {...getFormProps(form)} className="sign-in">
      <h1>{t('auth.reset.title')}</h1>
      <FormErrors errors={form.errors} id={form.errorId} />
      <input type="hidden" name="token" value={link.token} />
      <input type="hidden" name="purpose" value={link.purpose} />
      <NewPasswordInput field={fields.password} label={t('auth.password.new')} words={[]} />
      <SubmitButton size="large" block>
        {t('auth.reset.submit')}
      </SubmitButton>
    </Form>
  )
}
