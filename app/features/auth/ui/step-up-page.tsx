import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { GivePassword } from '../inputs.ts'
import { FactorCodeForm } from './factor-code-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'

type StepUpPageProps = {
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
  /** Where one came from. */
  readonly next: string
  readonly lastResult: SubmissionResult | undefined
}

/** Proof once more, before money, bank details or access: the second factor, or the password of someone who has none. */
export function StepUpPage({ hasTotp, hasPasskey, next, lastResult }: StepUpPageProps) {
  const { t } = useTranslation()
  return (
    <section className="sign-in">
      <div className="stack-tight">
        <h1>{t('auth.step-up.title')}</h1>
        <p className="soft">{t('auth.step-up.text')}</p>
      </div>
      {hasPasskey ? <PasskeyButton use="step-up" label={t('auth.second-factor.passkey')} isPrimary={!hasTotp} isBlock /> : null}
      {hasTotp || hasPasskey ? (
        <FactorCodeForm lastResult={lastResult} submitLabel={t('auth.step-up.submit')} />
      ) : (
        <PasswordForm lastResult={lastResult} />
      )}
      <Link to={next}>{t('auth.step-up.back')}</Link>
    </section>
  )
}

function PasswordForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'password-again',
    lastResult,
    constraint: getZodConstraint(GivePassword),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: GivePassword, ...formMessages(t) }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form-narrow">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput
        field={fields.password}
        type="password"
        label={t('auth.step-up.password')}
        autoComplete="current-password"
        autoFocus
      />
      <SubmitButton size="large" block>
        {t('auth.step-up.submit')}
      </SubmitButton>
    </Form>
  )
}
