import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ConfirmTotp } from '../inputs.ts'

export type TotpOffer = {
  /** Source of an image. */
  readonly qr: string
  readonly secret: string
  /** Handed back with the first code. */
  readonly enrolment: string
}

/** QR code, key to type by hand, and the first code of the app. Works without JavaScript. */
export function TotpSetup({ offer, lastResult }: { offer: TotpOffer; lastResult: SubmissionResult | undefined }) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'totp',
    lastResult,
    constraint: getZodConstraint(ConfirmTotp),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ConfirmTotp, ...formMessages(t) }),
  })
  const key = offer.secret.match(/.{1,4}/g)!.join(' ')
  return (
    <div className="totp-setup">
      <p>{t('auth.setup.scan')}</p>
      <img className="totp-qr" src={offer.qr} width={200} height={200} alt={t('auth.setup.qr')} />
      <div className="stack-tight">
        <p className="soft">{t('auth.setup.by-hand')}</p>
        <p className="totp-key">
          <code>{key}</code>
          <CopyButton text={offer.secret} subject={t('auth.setup.key')} />
        </p>
      </div>
      <Form method="post" {...getFormProps(form)} className="form-narrow">
        <FormErrors errors={form.errors} id={form.errorId} />
        <input type="hidden" name="intent" value="totp" />
        <input type="hidden" name="enrolment" value={offer.enrolment} />
        <TextInput
          field={fields.code}
          label={t('auth.setup.code')}
          help={t('auth.setup.code-help')}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton size="large" block name="intent" value="totp">
          {t('auth.setup.submit')}
        </SubmitButton>
      </Form>
    </div>
  )
}
