import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { useReader, useShell } from '#app/ui/shell-data.ts'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ChangePassword } from '../inputs.ts'
import type { Security } from '../queries/get-security.server.ts'
import { NewPasswordInput } from './new-password-input.tsx'

type ChangePasswordFormProps = {
  readonly security: Pick<Security, 'hasPassword' | 'passwordChangedAt'>
  readonly lastResult: SubmissionResult | undefined
}

/** One's own password: since when, and another one. */
export function ChangePasswordForm({ security, lastResult }: ChangePasswordFormProps) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const { user } = useShell()
  const [form, fields] = useForm({
    id: 'change-password',
    lastResult,
    constraint: getZodConstraint(ChangePassword),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ChangePassword, ...formMessages(t) }),
  })
  const { hasPassword, passwordChangedAt } = security
  const since =
    passwordChangedAt === null
      ? t('auth.security.password.never')
      : t('auth.security.password.changed', { when: formatRelative(passwordChangedAt, now, locale) })
  return (
    <Card title={t('auth.security.password.title')} description={hasPassword ? since : t('auth.security.password.none')}>
      <Form method="post" {...getFormProps(form)} className="form-narrow">
        <FormErrors errors={form.errors} id={form.errorId} />
        <input type="hidden" name="intent" value="change-password" />
        <input type="hidden" name="username" autoComplete="username" value={user?.email ?? ''} readOnly />
        {hasPassword ? (
          <TextInput
            field={fields.currentPassword}
            type="password"
            label={t('auth.security.password.current')}
            autoComplete="current-password"
          />
        ) : null}
        <NewPasswordInput
          field={fields.password}
          label={t('auth.password.new')}
          words={user === null ? [] : [user.email, user.name]}
        />
        <p className="soft">{t('auth.security.password.text')}</p>
        <div>
          <SubmitButton name="intent" value="change-password">
            {t('auth.security.password.submit')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
