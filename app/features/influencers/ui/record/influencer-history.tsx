import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { InfluencerRecord } from '../../queries/get-influencer-record.server.ts'
import { influencerLooks } from '../influencer-status-tag.tsx'

/** When somebody was approved, suspended, reinstated or closed, by whom and why. */
export function InfluencerHistory({ history, people }: Pick<InfluencerRecord, 'history' | 'people'>) {
  const { t } = useTranslation()
  return (
    <Card title={t('review.history.standing')}>
      {history.length === 0 ? <p className="soft">{t('review.history.none')}</p> : null}
      <Timeline
        items={history.map((event) => ({
          id: String(event.id),
          at: event.occurredAt,
          title: t(`influencers.status.${event.toStatus}`),
          text: (
            <>
              {people[event.actorId] ?? t('review.history.system')}
              {event.reason === '' ? null : <span className="block long-text">{event.reason}</span>}
            </>
          ),
          ...influencerLooks[event.toStatus],
        }))}
      />
    </Card>
  )
}
