import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { InviteForm as Schema } from '../../member-form-inputs.ts'

type Named = { readonly id: string; readonly name: string }

type InviteFormProps = {
  readonly campaigns: readonly Named[]
  readonly groups: readonly Named[]
  readonly campaignId: string | undefined
  readonly lastResult: SubmissionResult<string[]> | undefined
}

/** Asks people by their handles, a whole group, or both. */
export function InviteForm({ campaigns, groups, campaignId, lastResult }: InviteFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(Schema),
    defaultValue: { campaignId },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }),
    shouldValidate: 'onSubmit',
  })
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card>
      <Form method="post" {...getFormProps(form)} className="form">
        <FormErrors errors={form.errors} id={form.errorId} />
        <SelectInput field={fields.campaignId} label={t('members.list.campaign')} options={options(campaigns)} />
        <TextArea
          field={fields.handles}
          label={t('members.invite.handles')}
          help={t('members.invite.handles-help')}
          optionalLabel={t('members.invite.optional')}
          rows={4}
        />
        {groups.length === 0 ? null : (
          <SelectInput
            field={fields.groupId}
            label={t('members.invite.group')}
            optionalLabel={t('members.invite.optional')}
            options={options(groups)}
            emptyLabel={t('members.invite.no-group')}
          />
        )}
        <TextArea field={fields.message} label={t('members.invite.message')} optionalLabel={t('members.invite.optional')} />
        <div>
          <SubmitButton>{t('members.invite.send')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
