import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OwnCampaign } from '../../queries/list-own-campaigns.server.ts'

/** What the influencer can say to a campaign now: yes, no, please, or goodbye. Each is a form that works without JavaScript. */
export function OwnAnswer({ campaign }: { campaign: OwnCampaign }) {
  const { t } = useTranslation()
  const { membership, mustAccept, mayApply, lastTerms, brand } = campaign
  const version = { version: lastTerms.version }
  const reason = membership?.reason ? <p className="quote">{membership.reason}</p> : null
  if (membership?.status === 'invited')
    return (
      <Card title={t('members.own.invited', { brand: brand.name })} description={t('members.own.invited-text')}>
        <div className="answers">
          <Answer intent="accept" label={t('members.own.accept')} termsVersion={lastTerms.version}>
            <span className="soft small">{t('members.own.accepts-version', version)}</span>
          </Answer>
          <Ending intent="decline" label={t('members.own.decline')} title={t('members.own.decline-title')}>
            {t('members.own.decline-text')}
          </Ending>
        </div>
      </Card>
    )
  if (mayApply)
    return (
      <Card title={t('members.own.apply-title')} description={t('members.own.apply-text', { brand: brand.name })}>
        {reason}
        <Answer intent="apply" label={t('members.own.apply')} termsVersion={lastTerms.version}>
          <label className="field">
            <span>{t('members.own.message')}</span>
            <textarea className="control" name="message" rows={3} maxLength={1000} />
          </label>
          <span className="soft small">{t('members.own.accepts-version', version)}</span>
        </Answer>
      </Card>
    )
  if (membership?.status === 'applied')
    return (
      <Card title={t('members.own.applied')} description={t('members.own.applied-text', { brand: brand.name })}>
        <Ending intent="leave" label={t('members.own.withdraw')} title={t('members.own.withdraw-title')}>
          {t('members.own.withdraw-text')}
        </Ending>
      </Card>
    )
  if (membership?.status === 'member')
    return (
      <Card
        title={mustAccept ? t('members.own.terms-changed') : t('members.own.member')}
        description={mustAccept ? t('members.own.terms-changed-text') : t('members.own.member-text')}
      >
        <div className="answers">
          {mustAccept ? (
            <Answer intent="accept-terms" label={t('members.own.accept-terms')} termsVersion={lastTerms.version} />
          ) : null}
          <Ending intent="leave" label={t('members.own.leave')} title={t('members.own.leave-title')}>
            {t('members.own.leave-text')}
          </Ending>
        </div>
      </Card>
    )
  if (membership === null) return null
  return (
    <Card title={t(`members.own-status.${membership.status}`)}>
      {reason ?? <p className="soft">{t('members.own.closed')}</p>}
    </Card>
  )
}

type AnswerProps = {
  readonly intent: 'accept' | 'apply' | 'accept-terms'
  readonly label: string
  readonly termsVersion: number
  readonly children?: ReactNode
}

function Answer({ intent, label, termsVersion, children }: AnswerProps) {
  return (
    <Form method="post" className="answer">
      <input type="hidden" name="termsVersion" value={termsVersion} />
      {children}
      <SubmitButton name="intent" value={intent}>
        {label}
      </SubmitButton>
    </Form>
  )
}

type EndingProps = {
  readonly intent: 'decline' | 'leave'
  readonly label: string
  readonly title: string
  readonly children: ReactNode
}

function Ending({ intent, label, title, children }: EndingProps) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="answer">
      <ConfirmButton label={label} title={title} isDangerous name="intent" value={intent}>
        <p>{children}</p>
        <label className="field">
          <span>{t('members.own.why')}</span>
          <textarea className="control" name="reason" rows={2} maxLength={500} />
        </label>
      </ConfirmButton>
    </Form>
  )
}
