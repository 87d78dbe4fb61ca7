import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { ShownAccount } from '../../queries/read-application.server.ts'
import { AccountFacts } from './account-facts.tsx'
import { type RevealedNumber, SecretNumber } from './secret-number.tsx'

type AccountsCardProps = {
  readonly accounts: readonly ShownAccount[]
  readonly revealed: RevealedNumber | undefined
  /** Sees whole numbers, and says whether an account is as its certificate shows it. */
  readonly mayHandle: boolean
}

/** Where money is sent, and whether somebody has compared it with its certificate; earlier accounts folded. */
export function AccountsCard({ accounts, revealed, mayHandle }: AccountsCardProps) {
  const { t } = useTranslation()
  const current = accounts.filter(({ replacedAt }) => replacedAt === null)
  const earlier = accounts.filter(({ replacedAt }) => replacedAt !== null)
  return (
    <Card title={current.length > 1 ? t('review.account.titles') : t('review.account.title')}>
      <div className="stack">
        {current.length === 0 ? <p className="soft">{t('review.account.none')}</p> : null}
        {current.map((account) => (
          <div key={account.id} className="stack-tight">
            <AccountFacts
              account={account}
              number={
                <SecretNumber
                  id={account.id}
                  lastFour={account.numberLastFour}
                  intent="read-account"
                  field="bankAccountId"
                  revealed={revealed}
                  mayRead={mayHandle}
                />
              }
            />
            {mayHandle ? <Verdict account={account} /> : null}
          </div>
        ))}
        {earlier.length === 0 ? null : (
          <details className="fold">
            <summary>{t('review.account.earlier')}</summary>
            <ul className="lines">
              {earlier.map(({ id, kind, numberLastFour, createdAt }) => (
                <li key={id}>
                  <span>
                    {t('review.account.ending', { kind: t(`registration.account-kinds.${kind}`), lastFour: numberLastFour })}
                  </span>
                  <span className="soft small">
                    <DateText value={createdAt} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

function Verdict({ account: { id, status } }: { account: ShownAccount }) {
  const { t } = useTranslation()
  return (
    <div className="button-row">
      {status === 'verified' ? null : (
        <Form method="post">
          <input type="hidden" name="bankAccountId" value={id} />
          <input type="hidden" name="decision" value="verified" />
          <ConfirmButton
            label={t('review.account.verify')}
            title={t('review.account.verify-title')}
            look="primary"
            name="intent"
            value="verify-account"
          >
            <p>{t('review.account.verify-text')}</p>
          </ConfirmButton>
        </Form>
      )}
      {status === 'rejected' ? null : (
        <Form method="post">
          <input type="hidden" name="bankAccountId" value={id} />
          <input type="hidden" name="decision" value="rejected" />
          <ConfirmButton
            label={t('review.account.reject')}
            title={t('review.account.reject-title')}
            isDangerous
            name="intent"
            value="verify-account"
          >
            <p>{t('review.account.reject-text')}</p>
            <label className="field">
              <span>{t('review.account.reason')}</span>
              <textarea name="reason" className="control" rows={3} maxLength={1000} required />
            </label>
          </ConfirmButton>
        </Form>
      )}
    </div>
  )
}
