import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import { type TotpOffer, TotpSetup } from './totp-setup.tsx'
import { useDeviceName } from './use-device-name.ts'

type SecuritySetupProps = {
  /** null once a factor is set up. */
  readonly offer: TotpOffer | null
  readonly recoveryCodes: readonly string[] | null
  readonly email: string
  readonly next: string
  readonly lastResult: SubmissionResult | undefined
}

/** The second factor that a role asks for, set up at the first sign-in: an app or a passkey, then the recovery codes. */
export function SecuritySetup({ offer, recoveryCodes, email, next, lastResult }: SecuritySetupProps) {
  const { t } = useTranslation()
  const device = useDeviceName()
  if (offer === null)
    return (
      <section className="sign-in sign-in-wide">
        <h1>{t('auth.setup.done-title')}</h1>
        <p className="soft">{t('auth.setup.done-text')}</p>
        {recoveryCodes === null ? null : (
          <div className="stack-tight">
            <h2>{t('auth.recovery.title')}</h2>
            <RecoveryCodeList codes={recoveryCodes} email={email} />
          </div>
        )}
        {/* A fresh document: nothing of the signed-out pages stays in memory. */}
        <a href={next} className={buttonClass('primary', 'large')}>
          {t(recoveryCodes === null ? 'auth.setup.continue' : 'auth.recovery.saved')}
        </a>
      </section>
    )
  return (
    <section className="sign-in sign-in-wide">
      <div className="stack-tight">
        <h1>{t('auth.setup.title')}</h1>
        <p className="soft">{t('auth.setup.text')}</p>
      </div>
      <h2>{t('auth.setup.app-title')}</h2>
      <TotpSetup offer={offer} lastResult={lastResult} />
      <hr />
      <h2>{t('auth.setup.passkey-title')}</h2>
      <p className="soft">{t('auth.setup.passkey-text')}</p>
      <PasskeyButton use="register" label={t('auth.setup.passkey-add')} fields={{ name: device }} isBlock />
      <form method="post" action="/logout">
        <button type="submit" className={buttonClass('text')}>
          <Icon name="sign-out" size={16} />
          {t('auth.setup.leave')}
        </button>
      </form>
    </section>
  )
}
