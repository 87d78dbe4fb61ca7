import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { SuggestInput } from '#app/ui/form/suggest-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { DateInput, PercentInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { OverrideForm as Schema } from '../../override-inputs.ts'

type OverrideFormProps = {
  readonly influencers: readonly Option[]
  readonly groups: readonly Option[]
  readonly handle: string | undefined
  /** Calendar day of the brand. */
  readonly today: string
  readonly lastResult: SubmissionResult<string[]> | undefined
}

/** Grants a better rate to one influencer or one group. */
export function OverrideForm({ influencers, groups, handle, today, lastResult }: OverrideFormProps) {
  const { t } = useTranslation()
  const optionalLabel = t('members.invite.optional')
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(Schema),
    defaultValue: { handle },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }),
    shouldValidate: 'onSubmit',
  })
  return (
    <Card title={t('members.override.grant')} description={t('members.override.grant-text')}>
      <Form method="post" {...getFormProps(form)} className="form">
        <FormErrors errors={form.errors} id={form.errorId} />
        <SuggestInput
          field={fields.handle}
          label={t('members.override.influencer')}
          optionalLabel={optionalLabel}
          options={influencers}
        />
        {groups.length === 0 ? null : (
          <SelectInput
            field={fields.groupId}
            label={t('members.override.or-group')}
            optionalLabel={optionalLabel}
            options={groups}
            emptyLabel={t('members.invite.no-group')}
          />
        )}
        <PercentInput field={fields.rate} label={t('members.override.rate')} help={t('members.override.rate-help')} />
        <DateInput
          field={fields.firstDay}
          label={t('members.override.first-day')}
          help={t('members.override.first-day-help')}
          optionalLabel={optionalLabel}
          min={today}
        />
        <TextArea field={fields.reason} label={t('members.bar.reason')} help={t('members.override.reason-help')} />
        <div>
          <SubmitButton name="intent" value="grant">
            {t('members.override.grant')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
