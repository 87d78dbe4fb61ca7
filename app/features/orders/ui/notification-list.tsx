import { Form, Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type NotificationStatus, notificationStatuses } from '#app/domain/notification-status.ts'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import { useIsFiltered } from '#app/ui/table/use-is-filtered.ts'
import { NotificationStatusTag } from './notification-status-tag.tsx'
import { outcomeText } from './outcome-text.ts'

/** One notification of the inbox, as the list shows it. */
export type ListedNotification = {
  readonly id: bigint
  readonly source: 'hook' | 'manual' | 'reconciliation' | 'feed'
  readonly vtexOrderId: string
  readonly orderId: string | null
  readonly state: string | null
  readonly status: NotificationStatus
  readonly attempts: number
  readonly receivedAt: Date
  readonly nextTryAt: Date
  readonly outcome: string | null
}

type NotificationListProps = {
  /** `/brands/<slug>`. */
  readonly base: string
  readonly page: PageCursors & { readonly items: readonly ListedNotification[] }
  readonly mayRetry: boolean
}

/** What VTEX told, and what came of it. Parked and waiting ones can be retried from their row. */
export function NotificationList({ base, page, mayRetry }: NotificationListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="notifications"
      caption={t('orders.notifications.title')}
      columns={useColumns(base, mayRetry)}
      rows={page.items}
      rowKey={(row) => row.id.toString()}
      page={page}
      filters={
        <FilterBar search={t('orders.notifications.search')} names={['status']}>
          <FilterSelect
            name="status"
            label={t('orders.notifications.field.status')}
            allLabel={t('orders.notifications.any-status')}
            options={notificationStatuses.map((status) => ({ value: status, label: t(`orders.notifications.status.${status}`) }))}
          />
        </FilterBar>
      }
      empty={<NoNotifications />}
    />
  )
}

function useColumns(base: string, mayRetry: boolean): Column<ListedNotification>[] {
  const { t } = useTranslation()
  const columns: Column<ListedNotification>[] = [
    {
      key: 'order',
      label: t('orders.notifications.field.order'),
      isMain: true,
      render: (row) => <OrderNumber base={base} row={row} />,
    },
    {
      key: 'received',
      label: t('orders.notifications.field.received'),
      render: (row) => <DateAndTime value={row.receivedAt} />,
    },
    {
      key: 'source',
      label: t('orders.notifications.field.source'),
      render: (row) => (
        <span className="two-lines">
          {t(`orders.notifications.source.${row.source}`)}
          {row.state === null ? null : <span className="faint code">{row.state}</span>}
        </span>
      ),
    },
    {
      key: 'status',
      label: t('orders.notifications.field.status'),
      render: (row) => <NotificationStatusTag status={row.status} attempts={row.attempts} />,
    },
    {
      key: 'outcome',
      label: t('orders.notifications.field.outcome'),
      render: (row) => <span className={row.outcome === null ? 'faint' : 'sentence'}>{outcomeText(t, row.outcome)}</span>,
    },
    {
      key: 'attempts',
      label: t('orders.notifications.field.attempts'),
      align: 'end',
      isWideOnly: true,
      render: (row) => row.attempts,
    },
    {
      key: 'next',
      label: t('orders.notifications.field.next'),
      render: (row) => (row.status === 'pending' ? <NextTry at={row.nextTryAt} /> : '—'),
    },
  ]
  if (!mayRetry) return columns
  return [
    ...columns,
    { key: 'action', label: t('orders.notifications.field.action'), align: 'end', render: (row) => <RetryButton row={row} /> },
  ]
}

function NextTry({ at }: { at: Date }) {
  const { t } = useTranslation()
  const { now } = useReader()
  return at <= now ? t('orders.notifications.due') : <DateText value={at} show="relative" />
}

function OrderNumber({ base, row }: { base: string; row: ListedNotification }) {
  if (row.orderId === null) return <span className="code order-number">{row.vtexOrderId}</span>
  return (
    <Link className="code order-number" to={`${base}/orders/${row.orderId}`} prefetch="intent">
      {row.vtexOrderId}
    </Link>
  )
}

function RetryButton({ row }: { row: ListedNotification }) {
  const { t } = useTranslation()
  const isRetriable = row.status === 'parked' || (row.status === 'pending' && row.attempts > 0)
  if (!isRetriable) return <span className="faint">—</span>
  return (
    <Form method="post" preventScrollReset>
      <button
        type="submit"
        name="notificationIds"
        value={row.id.toString()}
        className={buttonClass('default', 'small')}
        aria-label={t('orders.notifications.retry-subject', { order: row.vtexOrderId })}
      >
        {t('orders.notifications.retry')}
      </button>
    </Form>
  )
}

function NoNotifications() {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const isFiltered = useIsFiltered(['status', 'q'])
  if (params.get('status') === 'parked' && (params.get('q') ?? '') === '') {
    return (
      <EmptyState
        icon="check-circle"
        title={t('orders.notifications.none-parked')}
        text={t('orders.notifications.none-parked-text')}
      />
    )
  }
  if (isFiltered) {
    return (
      <EmptyState icon="search" title={t('orders.notifications.none-found')} text={t('orders.notifications.none-found-text')} />
    )
  }
  return <EmptyState icon="inbox" title={t('orders.notifications.empty')} text={t('orders.notifications.empty-text')} />
}
