import { type SubmissionResult, useForm } from '@conform-to/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type PersonType, personTypes } from '#app/domain/kyc.ts'
import { countryOptions } from '#app/ui/country-options.ts'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { FormFacts } from '../../form-facts.ts'
import { documentTypesFor } from '../../identity/document-choices.ts'
import type { IdentityForm as IdentitySchema } from '../../step-forms.ts'
import { StepForm } from './step-form.tsx'

type Props = {
  readonly application: FormFacts
  readonly brandCountry: string
  readonly lastResult: SubmissionResult | undefined
}

/** Who it is: the documents offered follow the country and the kind of person. */
export function IdentityForm({ application, brandCountry, lastResult }: Props) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { identity, revision } = application
  const [country, setCountry] = useState(identity.country ?? brandCountry)
  const [personType, setPersonType] = useState<PersonType>(identity.personType ?? 'person')
  const { documentLastFour, ...known } = identity
  const defaultValue = { ...known, country, personType }
  const [form, fields] = useForm<z.input<typeof IdentitySchema>>({ id: 'identity', lastResult, defaultValue })
  const documents = documentTypesFor(country, personType)
  function follow(event: React.ChangeEvent<HTMLDivElement>): void {
    const { name, value } = event.target as unknown as HTMLSelectElement
    if (name === 'country') setCountry(value)
    if (name === 'personType') setPersonType(value as PersonType)
  }
  return (
    <StepForm form={form} revision={revision} isFirst>
      <div className="form" onChange={follow}>
        <SelectInput
          field={fields.personType}
          label={t('registration.identity.person-type')}
          options={personTypes.map((value) => ({ value, label: t(`registration.person-types.${value}`) }))}
        />
        <SelectInput
          field={fields.country}
          label={t('registration.identity.country')}
          options={countryOptions(locale, country)}
        />
      </div>
      <TextInput
        field={fields.legalName}
        label={t(personType === 'company' ? 'registration.identity.company-name' : 'registration.identity.legal-name')}
        help={t('registration.identity.legal-name-help')}
        autoComplete={personType === 'company' ? 'organization' : 'name'}
      />
      <SelectInput
        key={`${country}:${personType}`}
        field={fields.documentType}
        label={t('registration.identity.document-type')}
        options={documents.map((value) => ({ value, label: t(`registration.documents.${value}`) }))}
      />
      <TextInput
        field={fields.documentNumber}
        label={t('registration.identity.document-number')}
        help={
          documentLastFour === null
            ? t('registration.identity.document-help')
            : t('registration.identity.document-known', { lastFour: documentLastFour })
        }
        autoComplete="off"
      />
      {personType === 'company' ? null : (
        <DateInput field={fields.bornOn} label={t('registration.identity.born-on')} autoComplete="bday" />
      )}
    </StepForm>
  )
}
