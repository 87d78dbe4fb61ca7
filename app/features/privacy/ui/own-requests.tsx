import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OwnDataRequest } from '../queries/list-own-requests.server.ts'
import { DayText } from './day-text.tsx'
import { RequestStatusTag } from './request-status-tag.tsx'

/** What one has asked about one's own data, each with its day and its answer. */
export function OwnRequests({ requests, now }: { readonly requests: readonly OwnDataRequest[]; readonly now: Date }) {
  const { t } = useTranslation()
  return (
    <Card title={t('privacy.own.title')}>
      {requests.length === 0 ? <p className="soft">{t('privacy.own.empty')}</p> : null}
      <ul className="consent-rows">
        {requests.map((request) => (
          <li key={request.id}>
            <div>
              <p>
                <strong>{t(`privacy.kind.${request.kind}`)}</strong> <RequestStatusTag status={request.status} />
              </p>
              <p className="soft">
                {t('privacy.own.received')} <DateText value={request.receivedAt} show="day-time" /> ·{' '}
                <WhenDue request={request} />
              </p>
              {request.detail === '' ? null : <p className="privacy-words">{request.detail}</p>}
              {request.answer === null ? null : (
                <p className="privacy-words">
                  <strong>{t('privacy.own.answer')}</strong> {request.answer}
                </p>
              )}
            </div>
            <RequestActions request={request} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function WhenDue({ request }: { readonly request: OwnDataRequest }) {
  const { t } = useTranslation()
  if (request.answeredAt !== null)
    return (
      <>
        {t('privacy.own.answered')} <DateText value={request.answeredAt} />
      </>
    )
  return (
    <>
      {t('privacy.own.due')} <DayText day={request.dueOn} />
    </>
  )
}

function RequestActions({ request, now }: { readonly request: OwnDataRequest; readonly now: Date }) {
  const { t } = useTranslation()
  if (request.downloadUntil !== null && request.downloadUntil > now)
    return (
      <LinkButton to={`/account/privacy/${request.id}/download`} look="primary" reloadDocument prefetch="none">
        {t('privacy.own.download')}
      </LinkButton>
    )
  if (request.status !== 'received') return null
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="requestId" value={request.id} />
      <SubmitButton type="default">{t('privacy.own.withdraw')}</SubmitButton>
    </Form>
  )
}
