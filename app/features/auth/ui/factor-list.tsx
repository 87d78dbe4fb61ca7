import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { Factors } from '../queries/get-factors.server.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { PasskeyEntry } from './passkey-entry.tsx'
import { useDeviceName } from './use-device-name.ts'

type FactorListProps = {
  readonly factors: Factors
  /** The person's role asks for one. */
  readonly isRequired: boolean
}

/** The second factors of the reader: an app, passkeys and the codes for a lost one, each with what can be done about it. */
export function FactorList({ factors, isRequired }: FactorListProps) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const device = useDeviceName()
  const { totpSince, passkeys, recoveryCodesLeft } = factors
  const isOn = totpSince !== null || passkeys.length > 0
  return (
    <Card
      isFlush
      title={t('auth.security.factors.title')}
      description={isRequired ? t('auth.security.factors.required') : t('auth.security.factors.text')}
      actions={
        isOn ? (
          <StatusTag tone="positive" icon="check">
            {t('auth.security.factors.on')}
          </StatusTag>
        ) : (
          <StatusTag tone="notice" icon="alert">
            {t('auth.security.factors.off')}
          </StatusTag>
        )
      }
    >
      <ul className="entries">
        <li className="entry entry-wrap">
          <span className="entry-main">
            <strong>{t('auth.security.totp.title')}</strong>
            <span className="soft" suppressHydrationWarning>
              {totpSince === null
                ? t('auth.security.totp.none')
                : t('auth.security.totp.since', { when: formatRelative(totpSince, now, locale) })}
            </span>
          </span>
          <span className="entry-actions">
            <LinkButton to="/account/security/totp">
              {t(totpSince === null ? 'auth.security.totp.add' : 'auth.security.totp.replace')}
            </LinkButton>
            {totpSince === null ? null : (
              <Form method="post">
                <ConfirmButton
                  label={t('auth.security.totp.remove')}
                  title={t('auth.security.totp.title')}
                  name="intent"
                  value="remove-totp"
                  isDangerous
                >
                  {t('auth.security.totp.remove-text')}
                </ConfirmButton>
              </Form>
            )}
          </span>
        </li>
        {passkeys.map((passkey) => (
          <PasskeyEntry key={passkey.id} passkey={passkey} />
        ))}
        <li className="entry entry-wrap">
          <span className="entry-main">
            <strong>{t('auth.security.passkeys.title')}</strong>
            <span className="soft">{t('auth.security.passkeys.none')}</span>
          </span>
          <PasskeyButton use="register" label={t('auth.security.passkeys.add')} fields={{ name: device }} />
        </li>
        {isOn ? (
          <li className="entry entry-wrap">
            <span className="entry-main">
              <strong>{t('auth.security.recovery.title')}</strong>
              <span className="soft">
                {recoveryCodesLeft === 0
                  ? t('auth.security.recovery.none')
                  : t('auth.security.recovery.left', { count: recoveryCodesLeft })}
              </span>
            </span>
            <Form method="post" action="/account/security/recovery-codes">
              <ConfirmButton label={t('auth.security.recovery.renew')} title={t('auth.security.recovery.title')}>
                {t('auth.security.recovery.renew-text')}
              </ConfirmButton>
            </Form>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}
