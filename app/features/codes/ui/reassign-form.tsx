import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { SuggestInput } from '#app/ui/form/suggest-input.tsx'
import { DateInput } from '#app/ui/form/text-input.tsx'
import type { ReassignCodeForm as Value } from '../form-inputs.ts'
import { ReasonField } from './bulk-bar.tsx'

type ReassignFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly code: string
  readonly influencers: readonly Option[]
  readonly timeZone: string
  /** Of the brand's calendar: the first day that can be chosen. */
  readonly tomorrow: string
}

/** Gives a code to somebody else; the question before it says what that means for orders. */
export function ReassignForm({ lastResult, code, influencers, timeZone, tomorrow }: ReassignFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({ id: 'reassign', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <SuggestInput
        field={fields.handle}
        label={t('codes.reassign.to')}
        help={t('codes.form.handle-help')}
        options={influencers}
      />
      <DateInput
        field={fields.firstDay}
        label={t('codes.reassign.from')}
        help={t('codes.reassign.from-help', { timeZone })}
        optionalLabel={t('codes.form.optional')}
        min={tomorrow}
      />
      <div className="form-actions">
        <ConfirmButton
          label={t('codes.reassign.submit')}
          title={t('codes.reassign.confirm-title', { code })}
          name="intent"
          value="reassign"
        >
          <p>{t('codes.reassign.confirm-text', { code })}</p>
          <ReasonField id="reason-reassign" />
        </ConfirmButton>
      </div>
    </Form>
  )
}
