import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OpenInvitation } from '../queries/find-open-invitation.server.ts'
import { AcceptInvitation } from '../user-inputs.ts'
import { type BrandNames, GrantTags } from './grant-tags.tsx'
import { NewPasswordInput } from './new-password-input.tsx'

type AcceptInvitationFormProps = {
  readonly lastResult: SubmissionResult | undefined
  readonly invitation: Pick<OpenInvitation, 'name' | 'email' | 'inviterName' | 'grants'>
  readonly brandNames: BrandNames
}

/** Who invites to what, and the password that accepts it. */
export function AcceptInvitationForm({ lastResult, invitation, brandNames }: AcceptInvitationFormProps) {
  const { t } = useTranslation()
  const { name, email, inviterName, grants } = invitation
  const [form, fields] = useForm({
    id: 'accept-invitation',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: AcceptInvitation, ...formMessages(t) }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="sign-in">
      <h1>{t('users.accept.title', { name })}</h1>
      <p>{t('users.accept.text', { inviterName })}</p>
      <GrantTags grants={grants} brandNames={brandNames} />
      <p className="soft small">{t('users.accept.email', { email })}</p>
      <FormErrors errors={form.errors} id={form.errorId} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <NewPasswordInput field={fields.password} label={t('users.accept.password')} words={[name, email]} />
      <SubmitButton size="large" block>
        {t('users.accept.submit')}
      </SubmitButton>
    </Form>
  )
}
