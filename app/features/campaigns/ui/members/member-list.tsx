import { useTranslation } from 'react-i18next'
import { type MembershipStatus, membershipStatuses } from '#app/domain/membership-status.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Member } from '../../queries/list-members.server.ts'
import { membersFormId } from './members-bar.tsx'
import { MembershipTag } from './membership-tag.tsx'

type MemberListProps = {
  readonly members: readonly Member[]
  readonly nextCursor: string | null
  readonly counts: Readonly<Record<MembershipStatus, number>>
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
  /** The address of the brand's pages. */
  readonly home: string
  readonly isFiltered: boolean
  readonly mayChange: boolean
}

/** Who takes part in a brand's campaigns, who asks to, and who was asked. */
export function MemberList({ members, nextCursor, counts, campaigns, home, isFiltered, mayChange }: MemberListProps) {
  const { t } = useTranslation()
  const label = ({ influencer, campaign }: Member) => t('members.list.tick', { name: influencer.name, campaign: campaign.name })
  return (
    <DataTable
      id="members"
      caption={t('members.list.title')}
      rows={members}
      rowKey={({ id }) => id}
      rowLink={({ influencer }) => `${home}/influencers/${influencer.id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${home}/members.csv`}
      {...(mayChange && { selection: { formId: membersFormId, name: 'memberIds', label } })}
      filters={
        <FilterBar search={t('members.list.search')} names={['status', 'campaignId']}>
          <FilterSelect
            name="status"
            label={t('members.list.status')}
            allLabel={t('members.list.all-statuses')}
            options={membershipStatuses.map((value) => ({
              value,
              label: t('members.list.status-with-count', { status: t(`members.status.${value}`), count: counts[value] }),
            }))}
          />
          <FilterSelect
            name="campaignId"
            label={t('members.list.campaign')}
            allLabel={t('members.list.all-campaigns')}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
      }
      columns={[
        {
          key: 'name',
          label: t('members.list.name'),
          isMain: true,
          render: ({ influencer }) => (
            <span className="applicant">
              <span>{influencer.name}</span>
              <span className="soft">@{influencer.handle}</span>
            </span>
          ),
        },
        { key: 'status', label: t('members.list.status'), render: ({ status }) => <MembershipTag status={status} /> },
        { key: 'campaign', label: t('members.list.campaign'), render: ({ campaign }) => campaign.name },
        { key: 'message', label: t('members.list.words'), render: ({ message, reason }) => message || reason || '—' },
        {
          key: 'terms',
          label: t('members.list.terms'),
          align: 'end',
          render: ({ termsVersion }) => <span className="num">{termsVersion ?? '—'}</span>,
        },
        { key: 'changed', label: t('members.list.changed'), render: ({ updatedAt }) => <DateText value={updatedAt} /> },
        { key: 'email', label: t('members.csv.email'), isExtra: true, render: ({ influencer }) => influencer.email },
        {
          key: 'joined',
          label: t('members.csv.joined'),
          isExtra: true,
          render: ({ joinedAt }) => (joinedAt === null ? '—' : <DateText value={joinedAt} />),
        },
      ]}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('members.list.none-found')} text={t('members.list.none-found-text')} />
        ) : (
          <EmptyState icon="people" title={t('members.list.empty')} text={t('members.list.empty-text')} />
        )
      }
    />
  )
}
