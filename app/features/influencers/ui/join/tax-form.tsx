import { type SubmissionResult, useForm } from '@conform-to/react'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import type { FormFacts } from '../../form-facts.ts'
import { taxRegimesFor } from '../../identity/tax-regimes.ts'
import type { TaxForm as TaxSchema } from '../../step-forms.ts'
import { StepForm } from './step-form.tsx'

type Props = { readonly application: FormFacts; readonly base: string; readonly lastResult: SubmissionResult | undefined }

/** How they are taxed, in the words of their country. Who it is has to be known first. */
export function TaxForm({ application, base, lastResult }: Props) {
  const { t } = useTranslation()
  const { identity, tax, revision } = application
  const { country, personType } = identity
  const flag = (value: boolean | undefined) => (value ? 'on' : undefined)
  const defaultValue = {
    regime: tax?.regime,
    activityCode: tax?.activityCode,
    isDeclarant: flag(tax?.isDeclarant),
    isVatResponsible: flag(tax?.isVatResponsible),
    mustInvoice: flag(tax?.mustInvoice),
  }
  const [form, fields] = useForm<z.input<typeof TaxSchema>>({ id: 'tax', lastResult, defaultValue: defaultValue as never })
  if (country === null || personType === null)
    return (
      <p className="join-note">
        <span>
          {t('registration.tax.identity-first')} <Link to={`${base}/identity`}>{t('registration.steps.identity')}</Link>
        </span>
      </p>
    )
  return (
    <StepForm form={form} revision={revision}>
      <SelectInput
        field={fields.regime}
        label={t('registration.tax.regime')}
        options={taxRegimesFor(country, personType).map((value) => ({
          value,
          label: t(`registration.regimes.${value}` as never),
        }))}
      />
      <CheckboxInput
        field={fields.isDeclarant}
        label={t('registration.tax.declarant')}
        help={t('registration.tax.declarant-help')}
      />
      <CheckboxInput field={fields.isVatResponsible} label={t('registration.tax.vat')} help={t('registration.tax.vat-help')} />
      <CheckboxInput field={fields.mustInvoice} label={t('registration.tax.invoice')} help={t('registration.tax.invoice-help')} />
      <TextInput
        field={fields.activityCode}
        label={t('registration.tax.activity')}
        help={t('registration.tax.activity-help')}
        optionalLabel={t('registration.optional')}
        inputMode="numeric"
        autoComplete="off"
      />
    </StepForm>
  )
}
