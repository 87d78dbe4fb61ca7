import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Card } from '#app/ui/card.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { InviteToTeam } from '../team-inputs.ts'
import type { TeamRole } from '../team-roles.ts'

type TeamInviteFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** What the reader may give. */
  readonly roles: readonly TeamRole[]
  readonly language: 'es' | 'en'
}

/** Asks somebody to work in the brand, with a role that the reader holds there. */
export function TeamInviteForm({ lastResult, roles, language }: TeamInviteFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof InviteToTeam>>({
    id: 'team-invite',
    lastResult,
    defaultValue: { locale: language, role: roles[0] },
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card title={t('users.team.invite')} description={t('users.team.invite-text')}>
        <div className="form form-wide">
          <div className="form-row">
            <TextInput field={fields.name} label={t('users.invite.name')} autoComplete="off" />
            <TextInput field={fields.email} label={t('users.invite.email')} type="email" autoComplete="off" />
          </div>
          <div className="form-row">
            <SelectInput
              field={fields.role}
              label={t('users.list.role')}
              options={roles.map((value) => ({ value, label: t(`shell.roles.${value}`) }))}
            />
            <SelectInput
              field={fields.locale}
              label={t('users.invite.language')}
              options={(['es', 'en'] as const).map((value) => ({ value, label: t(`shell.language.${value}`) }))}
            />
          </div>
          <div className="form-actions">
            <SubmitButton name="intent" value="invite">
              {t('users.invite.submit')}
            </SubmitButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
