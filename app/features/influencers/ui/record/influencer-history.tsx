import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { StandingChange } from '../../queries/list-standing.server.ts'
import { influencerLooks } from '../influencer-status-tag.tsx'

/** When somebody was approved, suspended, reinstated or closed, by whom and why. */
export function InfluencerHistory({ changes }: { changes: readonly StandingChange[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('review.history.standing')}>
      {changes.length === 0 ? <p className="soft">{t('review.history.none')}</p> : null}
      <Timeline
        items={changes.map(({ id, occurredAt, toStatus, by, reason }) => ({
          id: String(id),
          at: occurredAt,
          title: t(`influencers.status.${toStatus}`),
          text: (
            <>
              {by ?? t('review.history.system')}
              {reason === '' ? null : <span className="block long-text">{reason}</span>}
            </>
          ),
          ...influencerLooks[toStatus],
        }))}
      />
    </Card>
  )
}
