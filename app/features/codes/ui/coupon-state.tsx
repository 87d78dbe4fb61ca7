import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import type { CodeDetail } from '../queries/get-code.server.ts'
import { SyncReason } from './sync-reason.tsx'

/** Failures that wait for a person; the others are tried again by themselves. */
const waitingForPeople = ['unauthorized', 'forbidden', 'not-found', 'rejected', 'different-utm-source', 'not-as-written']

/** Statuses whose coupon should work. */
const liveStatuses: readonly CodeStatus[] = ['pending-sync', 'active', 'sync-failed']

/** What the coupon should be, what VTEX showed, and why a sync failed. */
export function CouponState({ code, home }: { code: CodeDetail; home: string }) {
  const { t } = useTranslation()
  const { observed, syncedAt, syncError, syncAttempts, nextSyncAt } = code
  const isArchived = observed?.isArchived === true
  const items: KeyValue[] = [
    { label: t('codes.list.campaign'), value: <Link to={`${home}/campaigns/${code.campaign.id}`}>{code.campaign.name}</Link> },
    {
      label: t('codes.detail.origin'),
      value:
        code.batchId === null ? (
          t(`codes.origin.${code.origin}`)
        ) : (
          <Link to={`${home}/codes/batches/${code.batchId}`}>{t(`codes.origin.${code.origin}`)}</Link>
        ),
    },
    {
      label: t('codes.detail.wanted'),
      value: t(liveStatuses.includes(code.status) ? 'codes.detail.observed-live' : 'codes.detail.observed-archived'),
    },
    {
      label: t('codes.detail.observed'),
      value:
        observed === null
          ? t('codes.sync.none')
          : t(isArchived ? 'codes.detail.observed-archived' : 'codes.detail.observed-live'),
    },
    {
      label: t('codes.detail.last'),
      value: syncedAt === null ? t('codes.sync.never') : <DateText value={syncedAt} show="day-time" />,
    },
  ]
  if (nextSyncAt !== null)
    items.push({
      label: t('codes.detail.next'),
      value: <DateText value={nextSyncAt} show="day-time" />,
      ...(code.status === 'active' && syncError === null && { hint: t('codes.detail.flicker') }),
    })
  if (syncError !== null)
    items.push({
      label: t('codes.detail.reason'),
      value: (
        <>
          <p>
            <SyncReason reason={syncError} />
          </p>
          <p className="soft">
            {waitingForPeople.includes(syncError) ? t('codes.sync.needs-you') : t('codes.sync.retrying', { count: syncAttempts })}
          </p>
        </>
      ),
    })
  return (
    <Card title={t('codes.detail.state')}>
      <KeyValues items={items} />
    </Card>
  )
}
