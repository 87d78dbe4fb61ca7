import { useTranslation } from 'react-i18next'
import { type ApplicationField, isApplicationField } from '#app/domain/application-field.ts'
import { Card } from '#app/ui/card.tsx'
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx'
import type { ApplicationEventRow } from '../../queries/read-application.server.ts'
import { applicationLooks } from './application-status-tag.tsx'

type ApplicationHistoryProps = {
  readonly events: readonly ApplicationEventRow[]
  /** Names of staff by user id. */
  readonly people: Readonly<Record<string, string>>
}

/** An application's way, newest first: who moved it, what was asked for, and why. */
export function ApplicationHistory({ events, people }: ApplicationHistoryProps) {
  const { t } = useTranslation()
  const fieldText = (field: string) => (isApplicationField(field) ? t(`registration.fields.${field as ApplicationField}`) : field)
  const items = events.toReversed().map<TimelineItem>((event) => ({
    id: String(event.id),
    at: event.occurredAt,
    title: t(`review.history.${event.toStatus}`),
    text: (
      <>
        {event.actorId === 'applicant' ? t('review.history.applicant') : (people[event.actorId] ?? t('review.history.system'))}
        {event.reason === '' ? null : <span className="block long-text">{event.reason}</span>}
        {event.asks.map(({ field, note }) => (
          <span key={field} className="block">
            <strong>{fieldText(field)}</strong>: <span className="long-text">{note}</span>
          </span>
        ))}
      </>
    ),
    ...applicationLooks[event.toStatus],
  }))
  return (
    <Card title={t('review.history.title')}>
      {items.length === 0 ? <p className="soft">{t('review.history.none')}</p> : <Timeline items={items} />}
    </Card>
  )
}
