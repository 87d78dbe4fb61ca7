import { type FormMetadata, getFormProps } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { useOwnForm } from './own-form.ts'

type StepFormProps<Schema extends Record<string, unknown>> = {
  readonly form: FormMetadata<Schema, string[]>
  readonly revision: number
  readonly isFirst?: boolean
  readonly isUpload?: boolean
  readonly children: ReactNode
}

/** The form of a step: it works alone and without JavaScript. Both buttons keep what is typed. */
export function StepForm<Schema extends Record<string, unknown>>({
  form,
  revision,
  isFirst = false,
  isUpload = false,
  children,
}: StepFormProps<Schema>) {
  const { t } = useTranslation()
  const own = useOwnForm()
  return (
    <Form method="post" {...getFormProps(form)} {...(isUpload && { encType: 'multipart/form-data' })} className="form join-form">
      <DefaultSubmit />
      <FormErrors errors={form.errors} id={form.errorId} />
      {own === null ? <input type="hidden" name="revision" value={revision} /> : null}
      {children}
      {own === null ? (
        <div className="join-actions">
          {isFirst ? null : (
            <SubmitButton type="default" size="large" name="intent" value="back">
              {t('registration.back')}
            </SubmitButton>
          )}
          <SubmitButton size="large" name="intent" value="next">
            {t('registration.next')}
          </SubmitButton>
        </div>
      ) : (
        <div className="form-actions">
          <SubmitButton size="large">{t('review.own.save')}</SubmitButton>
          <LinkButton to={own.cancelTo} size="large">
            {t('review.own.cancel')}
          </LinkButton>
        </div>
      )}
    </Form>
  )
}
