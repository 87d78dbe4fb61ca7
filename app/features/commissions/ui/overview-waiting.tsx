import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { BrandBacklog } from '../queries/get-brand-backlog.server.ts'

/** What waits for a person, each a way to its rows; and when VTEX last spoke. */
export function OverviewWaiting({ waiting, base }: { waiting: BrandBacklog; base: string }) {
  const { t } = useTranslation()
  const { applicationsToReview, parkedNotifications, heldCommissions, codesWithFailedSync, ordersInDoubt, lastNotificationAt } =
    waiting
  const { openSignals, oldestSignalAt, nearMisses, oldestNearMissAt } = waiting
  const all: { count: number; to: string; text: string; icon: IconName; oldest?: Date | null }[] = [
    {
      count: applicationsToReview,
      to: `${base}/applications`,
      text: t('review.nav.waiting', { count: applicationsToReview }),
      icon: 'people',
    },
    {
      count: parkedNotifications,
      to: `${base}/notifications?status=parked`,
      text: t('overview.waiting.parked', { count: parkedNotifications }),
      icon: 'inbox',
    },
    {
      count: heldCommissions,
      to: `${base}/commissions?status=held`,
      text: t('overview.waiting.held', { count: heldCommissions }),
      icon: 'pause',
    },
    {
      count: codesWithFailedSync,
      to: `${base}/codes?status=sync-failed`,
      text: t('overview.waiting.sync', { count: codesWithFailedSync }),
      icon: 'sync',
    },
    {
      count: ordersInDoubt,
      to: `${base}/orders?state=in-doubt`,
      text: t('overview.waiting.doubt', { count: ordersInDoubt }),
      icon: 'alert',
    },
    {
      count: openSignals,
      to: `${base}/health/signals?status=open`,
      text: t('overview.waiting.signals', { count: openSignals }),
      icon: 'shield',
      oldest: oldestSignalAt,
    },
    {
      count: nearMisses,
      to: `${base}/health/near-misses`,
      text: t('overview.waiting.near', { count: nearMisses }),
      icon: 'search',
      oldest: oldestNearMissAt,
    },
  ]
  const items = all.filter(({ count }) => count > 0)
  return (
    <Card title={t('overview.waiting.title')}>
      {items.length === 0 ? (
        <EmptyState icon="check-circle" title={t('overview.waiting.none')} text={t('overview.waiting.none-text')} />
      ) : (
        <ul className="waiting">
          {items.map(({ to, text, icon, oldest }) => (
            <li key={to}>
              <Link to={to} prefetch="intent">
                <span className="waiting-icon">
                  <Icon name={icon} size={18} />
                </span>
                <span>
                  {text}
                  {oldest == null ? null : (
                    <span className="soft small block">
                      {t('overview.waiting.oldest')} <DateText value={oldest} show="relative" />
                    </span>
                  )}
                </span>
                <Icon name="chevron-right" size={16} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="waiting-last">
        {lastNotificationAt === null ? (
          t('overview.waiting.never')
        ) : (
          <>
            {t('overview.waiting.last')}{' '}
            <Link to={`${base}/notifications`}>
              <DateText value={lastNotificationAt} show="relative" />
            </Link>
          </>
        )}
      </p>
    </Card>
  )
}
