import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx'
import type { AuditEvent } from '../queries/list-audit-events.server.ts'
import { actionText, actorText } from './audit-words.ts'
import { ChangeTable } from './change-table.tsx'

/** What happened to one thing (`listSubjectHistory`), last first, each opening into what changed. For the thing's own page. */
export function AuditHistory({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation()
  const items = events.map<TimelineItem>((event) => ({
    id: String(event.id),
    at: event.occurredAt,
    title: actionText(t, event.action),
    text: (
      <>
        {actorText(t, event.actor)}
        {event.before === null && event.after === null ? null : (
          <details className="audit-details">
            <summary>{t('audit.changes.show')}</summary>
            <ChangeTable event={event} />
          </details>
        )}
      </>
    ),
    icon: /\.read-/.test(event.action) ? 'search' : 'edit',
    tone: 'neutral',
  }))
  return (
    <Card title={t('audit.history.title')} description={t('audit.history.text')}>
      {items.length === 0 ? <p className="soft">{t('audit.history.empty')}</p> : <Timeline items={items} />}
    </Card>
  )
}
