import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ConnectionForm as Schema, type ConnectionForm as Value } from '../form-inputs.ts'

/** Which account: kept in the address, as nothing can be stored without its keys. */
export function AccountForm({ isMalformed }: { isMalformed: boolean }) {
  const { t } = useTranslation()
  const field = {
    ...{
      id: 'setup-account',
      name: 'account',
      errorId: 'setup-account-error',
      descriptionId: 'setup-account-help',
      required: true,
    },
    errors: isMalformed ? [t('brands.setup.account.malformed')] : undefined,
  }
  return (
    <Form method="get" className="form">
      <p>{t('brands.setup.account.text')}</p>
      <TextInput field={field} label={t('brands.vtex.account')} help={t('brands.vtex.account-help')} autoComplete="off" />
      <div className="form-actions">
        <SubmitButton>{t('brands.setup.continue')}</SubmitButton>
      </div>
    </Form>
  )
}

/** The account's keys: written, never read. */
export function KeysForm({ account, lastResult }: { account: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'setup-keys',
    lastResult,
    defaultValue: { account },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <input type="hidden" name="intent" value="connect" />
      <p>{t('brands.setup.steps.keys.text')}</p>
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput field={fields.account} label={t('brands.vtex.account')} autoComplete="off" />
      <TextInput field={fields.appKey} label={t('brands.vtex.app-key')} autoComplete="off" />
      <TextInput field={fields.appToken} label={t('brands.vtex.app-token')} type="password" autoComplete="new-password" />
      <div className="form-actions">
        <SubmitButton>{t('brands.vtex.connect')}</SubmitButton>
      </div>
    </Form>
  )
}
