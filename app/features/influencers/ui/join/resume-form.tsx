import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { ResumeForm as ResumeSchema } from '../../step-forms.ts'
import { ProofField } from './proof-field.tsx'
import { useProof } from './use-proof.ts'

/** Asks for a mailed link, to go on here or on another device. */
export function ResumeForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const { t } = useTranslation()
  const proof = useProof(lastResult)
  const [form, fields] = useForm<z.input<typeof ResumeSchema>>({ id: 'resume', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput field={fields.email} label={t('registration.start.email')} type="email" autoComplete="email" inputMode="email" />
      <ProofField proof={proof} />
      <SubmitButton size="large" block disabled={proof.kind !== 'ready'}>
        {t('registration.resume.submit')}
      </SubmitButton>
    </Form>
  )
}
