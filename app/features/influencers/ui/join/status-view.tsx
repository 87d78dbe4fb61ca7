import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { stepOf } from '#app/domain/application-field.ts'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import { Card } from '#app/ui/card.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Tone } from '#app/ui/status-tag.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { OwnApplication } from '../../queries/find-own-application.server.ts'

const looks: Readonly<Record<ApplicationStatus, { readonly icon: IconName; readonly tone: Tone }>> = {
  draft: { icon: 'edit', tone: 'neutral' },
  submitted: { icon: 'clock', tone: 'informative' },
  'changes-requested': { icon: 'alert', tone: 'notice' },
  approved: { icon: 'check-circle', tone: 'positive' },
  rejected: { icon: 'x-circle', tone: 'negative' },
  closed: { icon: 'x-circle', tone: 'neutral' },
}

/** Where an application is, what is asked, and its way so far. */
export function StatusView({ application, base }: { application: OwnApplication; base: string }) {
  const { t } = useTranslation()
  const { status, asks, history, missing } = application
  return (
    <div className="join join-narrow">
      <header className={`join-status status-${looks[status].tone}`}>
        <h1>{t(`registration.status.${status}`)}</h1>
        <p>{t(`registration.status-text.${status}`)}</p>
      </header>
      {asks.length === 0 ? null : (
        <Card title={t('registration.status-page.asks')}>
          <ul className="join-asks">
            {asks.map(({ field, note }) => (
              <li key={field}>
                <Link to={`${base}/${stepOf(field)}`}>{t(`registration.fields.${field}`)}</Link>
                <p>{note}</p>
              </li>
            ))}
          </ul>
          <LinkButton to={`${base}/review`} look="primary" size="large">
            {t('registration.status-page.send-again')}
          </LinkButton>
        </Card>
      )}
      {status === 'draft' ? (
        <LinkButton to={`${base}/${missing[0] === undefined ? 'review' : stepOf(missing[0])}`} look="primary" size="large">
          {t('registration.status-page.go-on')}
        </LinkButton>
      ) : null}
      {status === 'approved' ? (
        <LinkButton to="/login" look="primary" size="large">
          {t('registration.status-page.sign-in')}
        </LinkButton>
      ) : null}
      <Card title={t('registration.status-page.history')}>
        <Timeline
          items={history.map((event, index) => ({
            id: String(index),
            at: event.at,
            title: t(`registration.status.${event.status}`),
            text: event.reason === '' ? undefined : event.reason,
            ...looks[event.status],
          }))}
        />
      </Card>
    </div>
  )
}
