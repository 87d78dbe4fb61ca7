import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { CreateApiClientForm, clientLifetimes } from '../client-inputs.ts'
import { checkedOf } from './checked-of.ts'
import { ScopeFields } from './scope-fields.tsx'

type ClientFormProps = { readonly lastResult: SubmissionResult | undefined; readonly brands: readonly Option[] }

/** A new program that calls on its own. */
export function ClientForm({ lastResult, brands }: ClientFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'api-client',
    lastResult,
    defaultValue: { lifetimeDays: '90' },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CreateApiClientForm, ...formMessages(t) }),
  })
  const ticked = checkedOf(fields.brandIds.initialValue)
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card>
        <div className="form form-wide">
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput field={fields.name} label={t('clients.name')} help={t('clients.new.name-help')} autoComplete="off" />
          <ScopeFields field={fields.scopes} checked={checkedOf(fields.scopes.initialValue)} />
          <fieldset className="grants">
            <legend>{t('clients.brands')}</legend>
            <p className="field-help">{t('clients.new.brands-help')}</p>
            <div className="grant-brands">
              {brands.map(({ value, label }) => (
                <label key={value} className="check-chip">
                  <input type="checkbox" name={fields.brandIds.name} value={value} defaultChecked={ticked.includes(value)} />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <SelectInput
            field={fields.lifetimeDays}
            label={t('clients.new.lifetime')}
            help={t('clients.new.lifetime-help')}
            options={clientLifetimes.map((days) => ({ value: String(days), label: t('clients.new.days', { count: days }) }))}
          />
          <div className="form-actions">
            <SubmitButton>{t('clients.new.submit')}</SubmitButton>
            <LinkButton to="/admin/api-clients">{t('clients.new.cancel')}</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
