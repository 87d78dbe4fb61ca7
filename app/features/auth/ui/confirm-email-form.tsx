import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

type ConfirmEmailFormProps = {
  /** null: the link is of no use any more. */
  readonly link: { readonly token: string; readonly name: string; readonly email: string } | null
  readonly lastResult: SubmissionResult | undefined
}

/** What a link that was mailed to a new address asks: to use it from now on. */
export function ConfirmEmailForm({ link, lastResult }: ConfirmEmailFormProps) {
  const { t } = useTranslation()
  if (link === null)
    return (
      <section className="sign-in">
        <h1>{t('auth.email.ended-title')}</h1>
        <p className="soft">{t('auth.email.ended-text')}</p>
        <LinkButton to="/login" look="primary" size="large">
          {t('auth.email.sign-in')}
        </LinkButton>
      </section>
    )
  return (
    <Form method="post" className="sign-in">
      <div className="stack-tight">
        <h1>{t('auth.email.confirm-title')}</h1>
        <p className="soft">{t('auth.email.confirm-text', { name: link.name, email: link.email })}</p>
      </div>
      <FormErrors errors={allErrors(lastResult)} />
      <input type="hidden" name="token" value={link.token} />
      <SubmitButton size="large" block>
        {t('auth.email.confirm')}
      </SubmitButton>
    </Form>
  )
}
