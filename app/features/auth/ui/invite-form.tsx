import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { InviteUserForm } from '../user-inputs.ts'
import { checkedOf } from './checked-of.ts'
import { GrantFields } from './grant-fields.tsx'

type InviteFormProps = {
  readonly lastResult: SubmissionResult | undefined
  readonly brands: readonly Option[]
  readonly language: 'es' | 'en'
}

/** Asks somebody to join the staff. */
export function InviteForm({ lastResult, brands, language }: InviteFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'invite',
    lastResult,
    defaultValue: { locale: language },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: InviteUserForm, ...formMessages(t) }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form">
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput field={fields.name} label={t('users.invite.name')} autoComplete="off" />
          <TextInput field={fields.email} label={t('users.invite.email')} type="email" autoComplete="off" />
          <SelectInput
            field={fields.locale}
            label={t('users.invite.language')}
            options={(['es', 'en'] as const).map((value) => ({ value, label: t(`shell.language.${value}`) }))}
          />
          <GrantFields field={fields.grants} brands={brands} checked={checkedOf(fields.grants.initialValue)} />
          <div className="form-actions">
            <SubmitButton>{t('users.invite.submit')}</SubmitButton>
            <LinkButton to="/admin/invitations">{t('users.invite.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
