import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form, Link, useNavigation } from '@remix-run/react'
import { Alert, Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormField } from '#app/ui/form/form-field.tsx'
import { SignIn } from '../inputs.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** E-mail and password, or a passkey alone. The form posts and answers without JavaScript too. */
export function SignInForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const { t } = useTranslation()
  const isSending = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    id: 'sign-in',
    lastResult,
    constraint: getZodConstraint(SignIn),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: SignIn, ...formMessages(t) }),
  })
  const { key: emailKey, ...email } = getInputProps(fields.email, { type: 'email' })
  const { key: passwordKey, ...password } = getInputProps(fields.password, { type: 'password' })
  return (
    <div className="sign-in">
      <Form method="post" {...getFormProps(form)} className="form-narrow">
        <h1>{t('auth.sign-in.title')}</h1>
        {form.errors === undefined ? null : <Alert type="error" showIcon title={form.errors.join(' ')} role="alert" />}
        <FormField field={fields.email} label={t('auth.sign-in.email')}>
          <Input
            key={emailKey}
            {...email}
            status={statusOf(fields.email.errors)}
            size="large"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
          />
        </FormField>
        <FormField field={fields.password} label={t('auth.sign-in.password')}>
          <Input.Password
            key={passwordKey}
            {...password}
            status={statusOf(fields.password.errors)}
            size="large"
            autoComplete="current-password"
          />
        </FormField>
        <Button type="primary" htmlType="submit" size="large" block loading={isSending}>
          {t('auth.sign-in.submit')}
        </Button>
      </Form>
      <Link to="/forgot">{t('auth.sign-in.forgot')}</Link>
      <p className="sign-in-or">{t('auth.sign-in.or')}</p>
      <PasskeyButton use="alone" label={t('auth.sign-in.passkey')} isBlock />
    </div>
  )
}

function statusOf(errors: string[] | undefined): 'error' | undefined {
  return errors === undefined ? undefined : 'error'
}
