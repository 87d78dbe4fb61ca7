import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRelative } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { OrderDetail } from '../queries/get-order.server.ts'
import { outcomeText } from './outcome-text.ts'

const lookAgainMs = 1_500

/**
 * How a manual refresh goes: running, waiting for its next try, or what came of it while one watches. Looks again by itself; without
 * JavaScript by its link.
 */
export function RefreshProgress({ notifications }: { notifications: OrderDetail['notifications'] }) {
  const { t } = useTranslation()
  const { locale, now } = useReader()
  const { revalidate, state } = useRevalidator()
  const latest = notifications.find(({ source }) => source === 'manual')
  const isRunning = latest?.status === 'pending'
  const watched = useRef<bigint | null>(null)
  if (isRunning) watched.current = latest.id
  useEffect(() => {
    if (!isRunning || state !== 'idle') return
    const timer = setTimeout(revalidate, lookAgainMs)
    return () => clearTimeout(timer)
  }, [isRunning, state, revalidate])
  if (latest === undefined || (!isRunning && latest.id !== watched.current)) return null
  return (
    <div className={isRunning ? 'progress-note' : 'progress-note progress-note-done'} role="status">
      <Icon name={isRunning ? 'sync' : latest.status === 'parked' ? 'alert' : 'check-circle'} />
      <span>
        {isRunning
          ? latest.attempts === 0
            ? t('orders.refresh.running')
            : t('orders.refresh.waiting', { when: formatRelative(latest.nextTryAt, now, locale) })
          : t('orders.refresh.done', { outcome: outcomeText(t, latest.outcome) })}
      </span>
      {isRunning ? (
        <noscript>
          <a href="?">{t('orders.refresh.check')}</a>
        </noscript>
      ) : null}
    </div>
  )
}
