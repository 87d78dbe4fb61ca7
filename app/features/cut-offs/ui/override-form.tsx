import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import type { OverrideGatesForm } from '../inputs.ts'

type OverrideFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** How many gates are not met. */
  readonly notMet: number
}

/** Finance lets a waiting period be sealed, with a reason that stays. */
export function OverrideForm({ lastResult, notMet }: OverrideFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<OverrideGatesForm>({ id: 'override', lastResult })
  return (
    <Card title={t('cut-offs.override.title')} description={t('cut-offs.override.text')}>
      <Form method="post" {...getFormProps(form)} className="form form-wide">
        <FormErrors errors={form.errors} id={form.errorId} />
        <TextArea
          field={fields.reason}
          label={t('cut-offs.override.reason')}
          help={t('cut-offs.override.reason-help')}
          rows={3}
        />
        <div className="form-actions">
          <ConfirmButton
            label={t('cut-offs.override.submit')}
            title={t('cut-offs.override.confirm', { count: notMet })}
            isDangerous
            name="intent"
            value="override"
          >
            <p>{t('cut-offs.override.confirm-text')}</p>
          </ConfirmButton>
        </div>
      </Form>
    </Card>
  )
}
