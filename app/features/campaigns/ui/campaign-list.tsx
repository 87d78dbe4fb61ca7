import { useTranslation } from 'react-i18next'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { CampaignWithTerms } from '../queries/get-campaign.server.ts'
import { CampaignStatusTag } from './campaign-status-tag.tsx'
import { CampaignWindow } from './campaign-window.tsx'
import { RateText } from './rate-text.tsx'

type CampaignListProps = {
  readonly campaigns: readonly CampaignWithTerms[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  /** The address of the list; a campaign's is below it. */
  readonly base: string
  readonly mayChange: boolean
}

export function CampaignList({ campaigns, nextCursor, isFiltered, base, mayChange }: CampaignListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="campaigns"
      caption={t('campaigns.list.title')}
      rows={campaigns}
      rowKey={(campaign) => campaign.id}
      rowLink={(campaign) => `${base}/${campaign.id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${base}.csv`}
      empty={isFiltered ? <NothingFound /> : <NoCampaigns base={base} mayChange={mayChange} />}
      filters={
        <FilterBar search={t('campaigns.list.search')} names={['status', 'visibility']}>
          <FilterSelect
            name="status"
            label={t('campaigns.list.status')}
            allLabel={t('campaigns.list.all-statuses')}
            options={campaignStatuses.map((value) => ({ value, label: t(`campaigns.status.${value}`) }))}
          />
          <FilterSelect
            name="visibility"
            label={t('campaigns.list.visibility')}
            allLabel={t('campaigns.list.all-visibilities')}
            options={campaignVisibilities.map((value) => ({ value, label: t(`campaigns.visibility.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        { key: 'name', label: t('campaigns.list.name'), isMain: true, render: (campaign) => campaign.name },
        {
          key: 'status',
          label: t('campaigns.list.status'),
          render: (campaign) => <CampaignStatusTag status={campaign.status} />,
        },
        { key: 'window', label: t('campaigns.list.window'), render: (campaign) => <CampaignWindow campaign={campaign} /> },
        {
          key: 'rate',
          label: t('campaigns.list.rate'),
          align: 'end',
          render: ({ terms, brand }) => <RateText rate={terms.defaultRate} currency={brand.currency} />,
        },
        {
          key: 'version',
          label: t('campaigns.list.version'),
          align: 'end',
          isExtra: true,
          render: (campaign) => campaign.terms.version,
        },
        {
          key: 'visibility',
          label: t('campaigns.list.visibility'),
          isExtra: true,
          render: (campaign) => t(`campaigns.visibility.${campaign.visibility}`),
        },
        { key: 'utm', label: 'utmSource', isExtra: true, render: (campaign) => <code>{campaign.utmSource}</code> },
        { key: 'created', label: t('campaigns.list.created'), isExtra: true, render: (c) => <DateText value={c.createdAt} /> },
      ]}
    />
  )
}

function NothingFound() {
  const { t } = useTranslation()
  return <EmptyState icon="search" title={t('campaigns.list.none-found')} text={t('campaigns.list.none-found-text')} />
}

function NoCampaigns({ base, mayChange }: { base: string; mayChange: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon="campaign"
      title={t('campaigns.list.empty')}
      text={t('campaigns.list.empty-text')}
      action={
        mayChange ? (
          <LinkButton to={`${base}/new?setup=basics`} look="primary">
            {t('campaigns.list.create')}
          </LinkButton>
        ) : undefined
      }
    />
  )
}
