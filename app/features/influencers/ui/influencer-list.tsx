import { useTranslation } from 'react-i18next'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { MoreFilters } from '#app/ui/table/more-filters.tsx'
import type { Influencer } from '../queries/get-influencer.server.ts'
import type { Marks } from '../queries/list-marks.server.ts'
import { InfluencerStatusTag } from './influencer-status-tag.tsx'
import { influencersFormId } from './influencers-bar.tsx'
import { MarkChips } from './mark-chips.tsx'

const moreNames = ['groupId', 'tag', 'campaignId', 'country']

type InfluencerListProps = {
  readonly influencers: readonly Influencer[]
  /** By influencer. */
  readonly marks: Readonly<Record<string, Marks>>
  readonly choices: {
    readonly groups: readonly Option[]
    readonly tags: readonly string[]
    readonly campaigns: readonly Option[]
    readonly countries: readonly string[]
  }
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly base: string
  readonly mayChange: boolean
  readonly mayMark: boolean
}

/** A brand's influencers, found by everything that is known of them; the ticked ones can be marked. */
export function InfluencerList(props: InfluencerListProps) {
  const { influencers, marks, choices, nextCursor, isFiltered, base, mayChange, mayMark } = props
  const { t } = useTranslation()
  const { locale } = useReader()
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const label = ({ name }: Influencer) => t('influencers.bar.tick', { name })
  return (
    <DataTable
      id="influencers"
      caption={t('influencers.list.title')}
      rows={influencers}
      rowKey={(influencer) => influencer.id}
      rowLink={(influencer) => `${base}/${influencer.id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${base}.csv`}
      {...(mayMark && { selection: { formId: influencersFormId, name: 'influencerIds', label } })}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('influencers.list.none-found')} text={t('influencers.list.none-found-text')} />
        ) : (
          <EmptyState
            icon="people"
            title={t('influencers.list.empty')}
            text={t('influencers.list.empty-text')}
            action={
              mayChange ? (
                <LinkButton to={`${base}/new`} look="primary">
                  {t('influencers.list.create')}
                </LinkButton>
              ) : undefined
            }
          />
        )
      }
      filters={
        <FilterBar search={t('influencers.list.search')} names={['status', ...moreNames]}>
          <FilterSelect
            name="status"
            label={t('influencers.list.status')}
            allLabel={t('influencers.list.all-statuses')}
            options={influencerStatuses.map((value) => ({ value, label: t(`influencers.status.${value}`) }))}
          />
          <MoreFilters names={moreNames}>
            <FilterSelect
              name="groupId"
              label={t('influencers.list.group')}
              allLabel={t('influencers.list.all-groups')}
              options={choices.groups}
            />
            <FilterSelect
              name="tag"
              label={t('influencers.list.tag')}
              allLabel={t('influencers.list.all-tags')}
              options={choices.tags.map((tag) => ({ value: tag, label: tag }))}
            />
            <FilterSelect
              name="campaignId"
              label={t('influencers.list.campaign')}
              allLabel={t('influencers.list.all-campaigns')}
              options={choices.campaigns}
            />
            <FilterSelect
              name="country"
              label={t('influencers.list.country')}
              allLabel={t('influencers.list.all-countries')}
              options={choices.countries.map((code) => ({ value: code, label: regions.of(code) ?? code }))}
            />
          </MoreFilters>
        </FilterBar>
      }
      columns={[
        { key: 'name', label: t('influencers.list.name'), isMain: true, render: (one) => one.name },
        { key: 'handle', label: t('influencers.list.handle'), render: (one) => <span className="soft">@{one.handle}</span> },
        { key: 'status', label: t('influencers.list.status'), render: (one) => <InfluencerStatusTag status={one.status} /> },
        { key: 'marks', label: t('influencers.list.marks'), render: (one) => <MarkChips marks={marks[one.id]} /> },
        { key: 'email', label: t('influencers.list.email'), render: (one) => one.email },
        { key: 'country', label: t('influencers.list.country'), isExtra: true, render: (one) => one.country },
        { key: 'since', label: t('influencers.list.since'), render: (one) => <DateText value={one.createdAt} /> },
      ]}
    />
  )
}
