import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { StartForm as StartSchema } from '../../step-forms.ts'
import { ProofField } from './proof-field.tsx'
import { useProof } from './use-proof.ts'

type Props = {
  readonly lastResult: SubmissionResult | undefined
  /** What may be applied to; a single one is applied to without asking. */
  readonly campaigns: readonly Option[]
}

/** Name, e-mail and the campaign applied to: an application begins. The proof of work is solved meanwhile. */
export function StartForm({ lastResult, campaigns }: Props) {
  const { t } = useTranslation()
  const proof = useProof(lastResult)
  const [form, fields] = useForm<z.input<typeof StartSchema>>({ id: 'start', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      {campaigns.length === 1 ? <input type="hidden" name="campaignId" value={campaigns[0]?.value} /> : null}
      <TextInput field={fields.displayName} label={t('registration.start.name')} autoComplete="name" />
      <TextInput
        field={fields.email}
        label={t('registration.start.email')}
        help={t('registration.start.email-help')}
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      {campaigns.length < 2 ? null : (
        <SelectInput
          field={fields.campaignId}
          label={t('registration.start.campaign')}
          options={campaigns}
          emptyLabel={t('registration.start.any-campaign')}
        />
      )}
      <ProofField proof={proof} />
      <SubmitButton size="large" block disabled={proof.kind !== 'ready'}>
        {t('registration.start.submit')}
      </SubmitButton>
    </Form>
  )
}
