import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { FactorCodeForm } from './factor-code-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'

type SecondFactorPageProps = {
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
  readonly lastResult: SubmissionResult | undefined
}

/** After the password: a code or a passkey, or the way out. */
export function SecondFactorPage({ hasTotp, hasPasskey, lastResult }: SecondFactorPageProps) {
  const { t } = useTranslation()
  return (
    <section className="sign-in">
      <div className="stack-tight">
        <h1>{t('auth.second-factor.title')}</h1>
        <p className="soft">{t(hasPasskey ? 'auth.second-factor.text-passkey' : 'auth.second-factor.text')}</p>
      </div>
      {hasPasskey ? (
        <>
          {hasTotp ? null : <FormErrors errors={lastResult?.error?.['']?.map(String)} />}
          <PasskeyButton use="second-factor" label={t('auth.second-factor.passkey')} isPrimary={!hasTotp} isBlock />
        </>
      ) : null}
      <FactorCodeForm lastResult={lastResult} submitLabel={t('auth.second-factor.submit')} />
      <p className="soft">{t('auth.second-factor.lost')}</p>
      <form method="post" action="/logout">
        <button type="submit" className={buttonClass('text')}>
          {t('auth.second-factor.leave')}
        </button>
      </form>
    </section>
  )
}
