import { type SubmissionResult, useForm } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { FormFacts } from '../../form-facts.ts'
import type { ContactForm as ContactSchema } from '../../step-forms.ts'
import { useOwnForm } from './own-form.ts'
import { StepForm } from './step-form.tsx'

type Props = { readonly application: FormFacts; readonly lastResult: SubmissionResult | undefined }

/** How to reach them, and whether the address has been confirmed. */
export function ContactForm({ application, lastResult }: Props) {
  const { t } = useTranslation()
  const isOwn = useOwnForm() !== null
  const { contact, displayName, handle, email, isEmailConfirmed, revision } = application
  const defaultValue = { ...contact, displayName, handle }
  const [form, fields] = useForm<z.input<typeof ContactSchema>>({ id: 'contact', lastResult, defaultValue })
  return (
    <StepForm form={form} revision={revision}>
      {isOwn ? null : (
        <>
          <p className={isEmailConfirmed ? 'join-note join-note-good' : 'join-note'}>
            <Icon name={isEmailConfirmed ? 'check-circle' : 'inbox'} size={18} />
            <span>
              <strong>{email}</strong>
              <br />
              {t(isEmailConfirmed ? 'registration.contact.confirmed' : 'registration.contact.unconfirmed')}
            </span>
          </p>
          <TextInput field={fields.displayName} label={t('registration.contact.display-name')} autoComplete="nickname" />
          <TextInput
            field={fields.handle}
            label={t('registration.contact.handle')}
            help={t('registration.contact.handle-help')}
            autoComplete="username"
          />
        </>
      )}
      <TextInput
        field={fields.phone}
        label={t('registration.contact.phone')}
        help={t('registration.contact.phone-help')}
        type="tel"
        autoComplete="tel"
        inputMode="tel"
      />
      <TextInput field={fields.address} label={t('registration.contact.address')} autoComplete="street-address" />
      <div className="form-row">
        <TextInput field={fields.city} label={t('registration.contact.city')} autoComplete="address-level2" />
        <TextInput
          field={fields.subdivision}
          label={t('registration.contact.subdivision')}
          optionalLabel={t('registration.optional')}
          autoComplete="address-level1"
        />
      </div>
    </StepForm>
  )
}
