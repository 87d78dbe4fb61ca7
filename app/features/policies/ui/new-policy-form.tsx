import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { formKinds, PolicyForm as Schema } from '../form-inputs.ts'
import { WordsFields } from './words-fields.tsx'

type NewPolicyFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly brands: readonly Option[]
}

/** The first words of a policy, as a draft. */
export function NewPolicyForm({ lastResult, brands }: NewPolicyFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof Schema>>({
    id: 'new-policy',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form form-wide">
          <FormErrors errors={form.errors} id={form.errorId} />
          <div className="form-row">
            <SelectInput
              field={fields.kind}
              label={t('policies.list.kind')}
              options={formKinds.map((value) => ({ value, label: t(`policies.kind.${value}`) }))}
            />
            <SelectInput
              field={fields.brandId}
              label={t('policies.list.scope')}
              emptyLabel={t('policies.list.platform')}
              options={brands}
            />
          </div>
          <WordsFields fields={fields} />
          <div className="form-actions">
            <SubmitButton>{t('policies.form.save-draft')}</SubmitButton>
            <LinkButton to="/admin/policies">{t('policies.form.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
