import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { StartForm as StartSchema } from '../../step-forms.ts'
import { ProofField } from './proof-field.tsx'
import { useProof } from './use-proof.ts'

/** Name and e-mail: an application begins. The proof of work is solved meanwhile. */
export function StartForm({ lastResult, campaignId }: { lastResult: SubmissionResult | undefined; campaignId: string | null }) {
  const { t } = useTranslation()
  const proof = useProof(lastResult)
  const [form, fields] = useForm<z.input<typeof StartSchema>>({ id: 'start', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      {campaignId === null ? null : <input type="hidden" name="campaignId" value={campaignId} />}
      <TextInput field={fields.displayName} label={t('registration.start.name')} autoComplete="name" />
      <TextInput
        field={fields.email}
        label={t('registration.start.email')}
        help={t('registration.start.email-help')}
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <ProofField proof={proof} />
      <SubmitButton size="large" block disabled={proof.kind !== 'ready'}>
        {t('registration.start.submit')}
      </SubmitButton>
    </Form>
  )
}
