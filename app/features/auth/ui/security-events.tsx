import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { SecurityEvent } from '../queries/list-security-events.server.ts'

/** What happened lately with the reader's access. */
export function SecurityEvents({ events }: { events: readonly SecurityEvent[] }) {
  const { t } = useTranslation()
  return (
    <Card isFlush title={t('auth.security.events.title')} description={t('auth.security.events.text')}>
      <ul className="entries">
        {events.map(({ id, what, occurredAt }) => (
          <li key={id} className="entry">
            <span>{t(`auth.security.events.names.${what}`)}</span>
            <span className="soft">
              <DateText value={occurredAt} show="day-time" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
