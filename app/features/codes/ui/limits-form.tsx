import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { UpdateCodeForm as Value } from '../form-inputs.ts'
import { LimitInputs } from './limit-inputs.tsx'

type LimitsFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** As the fields show them; '' for no limit. */
  readonly limits: Readonly<Record<'maxUses' | 'maxUsesPerClient' | 'firstDay' | 'lastDay', string>>
  readonly timeZone: string
}

/** The limits and the validity of a code, to be changed. */
export function LimitsForm({ lastResult, limits, timeZone }: LimitsFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({ id: 'limits', lastResult, defaultValue: limits })
  return (
    <Form method="post" {...getFormProps(form)} className="form" preventScrollReset>
      <FormErrors errors={form.errors} id={form.errorId} />
      <LimitInputs fields={fields} timeZone={timeZone} />
      <div className="form-actions">
        <SubmitButton type="default" name="intent" value="limits">
          {t('codes.limits.save')}
        </SubmitButton>
      </div>
    </Form>
  )
}
