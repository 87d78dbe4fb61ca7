import { useTranslation } from 'react-i18next'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatCompact } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { ApplicationSummary } from '../../queries/list-applications.server.ts'
import { ApplicationFilterBar } from './application-filters.tsx'
import { ApplicationStatusTag } from './application-status-tag.tsx'
import { WaitingTag } from './waiting-tag.tsx'

type ApplicationListProps = {
  readonly applications: readonly ApplicationSummary[]
  readonly nextCursor: string | null
  /** `/brands/<slug>/applications`. */
  readonly base: string
  readonly counts: Readonly<Record<ApplicationStatus, number>>
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
  /** Applications that have something in common with somebody. */
  readonly duplicates: readonly string[]
  readonly isFiltered: boolean
}

/** The queue of a brand's applications. */
export function ApplicationList(props: ApplicationListProps) {
  const { applications, nextCursor, base, counts, campaigns, isFiltered } = props
  const { t } = useTranslation()
  return (
    <DataTable
      id="applications"
      caption={t('review.list.title')}
      rows={applications}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `${base}/${id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${base}.csv`}
      summary={t('review.nav.waiting', { count: counts.submitted })}
      filters={<ApplicationFilterBar counts={counts} campaigns={campaigns} />}
      columns={useColumns(props)}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('review.list.none-found')} text={t('review.list.none-found-text')} />
        ) : (
          <EmptyState icon="check-circle" title={t('review.list.none-waiting')} text={t('review.list.none-waiting-text')} />
        )
      }
    />
  )
}

function useColumns({ campaigns, duplicates }: ApplicationListProps): Column<ApplicationSummary>[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  const names = new Map(campaigns.map(({ id, name }) => [id, name]))
  const doubtful = new Set(duplicates)
  return [
    {
      key: 'name',
      label: t('review.list.name'),
      isMain: true,
      render: ({ id, displayName, handle }) => (
        <span className="applicant">
          <span>
            {displayName ?? t('review.list.unnamed')}{' '}
            {doubtful.has(id) ? (
              <span className="flag-sign" title={t('review.list.duplicate')}>
                <Icon name="people" size={16} label={t('review.list.duplicate')} />
              </span>
            ) : null}
          </span>
          {handle === null ? null : <span className="soft">@{handle}</span>}
        </span>
      ),
    },
    { key: 'status', label: t('review.list.status'), render: (row) => <Standing application={row} /> },
    { key: 'campaign', label: t('review.list.campaign'), render: ({ campaignId }) => names.get(campaignId ?? '') ?? '—' },
    {
      key: 'followers',
      label: t('review.list.followers'),
      align: 'end',
      render: ({ followers }) => <span className="num">{followers === null ? '—' : formatCompact(followers, locale)}</span>,
    },
    { key: 'country', label: t('review.list.country'), render: ({ country }) => country ?? '—' },
    { key: 'email', label: t('review.list.email'), isExtra: true, render: ({ email }) => email },
    {
      key: 'sent',
      label: t('review.list.sent'),
      render: ({ submittedAt }) => (submittedAt === null ? '—' : <DateText value={submittedAt} />),
    },
    { key: 'begun', label: t('review.list.begun'), isExtra: true, render: ({ createdAt }) => <DateText value={createdAt} /> },
    {
      key: 'decided',
      label: t('review.list.decided'),
      isExtra: true,
      render: ({ decidedAt }) => (decidedAt === null ? '—' : <DateText value={decidedAt} />),
    },
  ]
}

function Standing({ application: { status, submittedAt } }: { application: ApplicationSummary }) {
  return (
    <span className="tags">
      {status === 'submitted' && submittedAt !== null ? (
        <WaitingTag since={submittedAt} />
      ) : (
        <ApplicationStatusTag status={status} />
      )}
    </span>
  )
}
