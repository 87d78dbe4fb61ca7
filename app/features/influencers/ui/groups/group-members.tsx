import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { GroupMember } from '../../queries/list-group-members.server.ts'
import { InfluencerStatusTag } from '../influencer-status-tag.tsx'

const formId = 'group-members'

type GroupMembersProps = {
  readonly members: readonly GroupMember[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly home: string
  readonly groupId: string
  readonly mayChange: boolean
}

/** Who is in a group, and who was; the ticked ones can be taken out. */
export function GroupMembers({ members, nextCursor, isFiltered, home, groupId, mayChange }: GroupMembersProps) {
  const { t } = useTranslation()
  const label = ({ influencer }: GroupMember) => t('influencers.bar.tick', { name: influencer.name })
  return (
    <>
      {mayChange && members.length > 0 ? (
        <Form method="post" id={formId} className="bulk-bar" preventScrollReset>
          <span className="soft">{t('influencers.bar.hint')}</span>
          <ConfirmButton
            label={t('groups.remove.label')}
            title={t('groups.remove.title')}
            isDangerous
            name="intent"
            value="remove"
          >
            <p>{t('groups.remove.text')}</p>
          </ConfirmButton>
        </Form>
      ) : null}
      <DataTable
        id="group-members"
        caption={t('groups.page.members')}
        rows={members}
        rowKey={({ influencer }) => influencer.id}
        rowLink={({ influencer }) => `${home}/influencers/${influencer.id}`}
        page={{ next: nextCursor, previous: null }}
        csvHref={`${home}/groups/${groupId}/members.csv`}
        {...(mayChange && { selection: { formId, name: 'influencerIds', label } })}
        filters={
          <FilterBar search={t('groups.page.search')} names={['when']}>
            <FilterSelect
              name="when"
              label={t('groups.page.when')}
              allLabel={t('groups.when.now')}
              options={[{ value: 'before', label: t('groups.when.before') }]}
            />
          </FilterBar>
        }
        empty={
          isFiltered ? (
            <EmptyState icon="search" title={t('groups.list.none-found')} text={t('groups.list.none-found-text')} />
          ) : (
            <EmptyState icon="people" title={t('groups.page.empty')} text={t('groups.page.empty-text')} />
          )
        }
        columns={[
          {
            key: 'name',
            label: t('influencers.list.name'),
            isMain: true,
            render: ({ influencer }) => (
              <span className="applicant">
                <span>{influencer.name}</span>
                <span className="soft">@{influencer.handle}</span>
              </span>
            ),
          },
          {
            key: 'status',
            label: t('influencers.list.status'),
            render: ({ influencer }) => <InfluencerStatusTag status={influencer.status} />,
          },
          { key: 'joined', label: t('groups.csv.joined'), render: ({ joinedAt }) => <DateText value={joinedAt} /> },
          {
            key: 'left',
            label: t('groups.csv.left'),
            render: ({ leftAt }) => (leftAt === null ? '—' : <DateText value={leftAt} />),
          },
        ]}
      />
    </>
  )
}
