import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { GiveSecondFactor } from '../inputs.ts'

type FactorCodeFormProps = {
  readonly lastResult: SubmissionResult | undefined
  readonly submitLabel: string
}

/** One field for a code of an authenticator app or a recovery code. Works without JavaScript. */
export function FactorCodeForm({ lastResult, submitLabel }: FactorCodeFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'factor-code',
    lastResult,
    constraint: getZodConstraint(GiveSecondFactor),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: GiveSecondFactor, ...formMessages(t) }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form-narrow">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput
        field={fields.code}
        label={t('auth.second-factor.code')}
        help={t('auth.second-factor.help')}
        autoComplete="one-time-code"
        autoFocus
      />
      <SubmitButton size="large" block>
        {submitLabel}
      </SubmitButton>
    </Form>
  )
}
