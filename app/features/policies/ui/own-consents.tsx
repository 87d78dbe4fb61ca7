import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { OwnConsent } from '../queries/list-own-consents.server.ts'
import { ConsentState } from './consent-list.tsx'

/** What one has accepted, each with its words, and the way to take it back. */
export function OwnConsents({ consents }: { readonly consents: readonly OwnConsent[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('policies.own.title')} description={t('policies.own.text')}>
      {consents.length === 0 ? <p className="soft">{t('policies.own.empty')}</p> : null}
      <ul className="consent-rows">
        {consents.map((consent) => (
          <li key={consent.consentId}>
            <div>
              <p>
                <Link to={`/account/consents/${consent.versionId}`}>{consent.title}</Link>{' '}
                <ConsentState at={consent.withdrawnAt} />
              </p>
              <p className="soft">
                {consent.brandName ?? t('policies.list.platform')} · {t('policies.list.version', { version: consent.version })} ·{' '}
                <DateText value={consent.acceptedAt} show="day-time" />
              </p>
            </div>
            {consent.withdrawnAt === null ? <Withdraw consent={consent} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Withdraw({ consent }: { readonly consent: OwnConsent }) {
  const { t } = useTranslation()
  return (
    <Form method="post">
      <input type="hidden" name="consentId" value={consent.consentId} />
      <ConfirmButton
        label={t('policies.own.withdraw')}
        title={t('policies.own.withdraw-question', { title: consent.title })}
        name="intent"
        value="withdraw"
        isDangerous
      >
        <p>{t('policies.own.withdraw-text')}</p>
        <label className="field">
          <span>{t('policies.own.reason')}</span>
          <textarea name="reason" className="control" rows={2} maxLength={500} />
        </label>
      </ConfirmButton>
    </Form>
  )
}
