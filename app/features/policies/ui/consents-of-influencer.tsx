import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { ConsentOfInfluencer } from '../queries/list-consents-of-influencer.server.ts'
import { ConsentState } from './consent-list.tsx'

type ConsentsOfInfluencerProps = { readonly consents: readonly ConsentOfInfluencer[]; readonly nextCursor: string | null }

/** What somebody accepted: which text, which version, when and from where. */
export function ConsentsOfInfluencer({ consents, nextCursor }: ConsentsOfInfluencerProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="consents-of-influencer"
      caption={t('policies.consents.title')}
      rows={consents}
      rowKey={({ id }) => id}
      rowLink={({ policyId }) => `/admin/policies/${policyId}`}
      page={{ next: nextCursor, previous: null }}
      empty={<EmptyState icon="shield" title={t('policies.consents.none-yet')} text={t('policies.consents.none-yet-text')} />}
      columns={[
        { key: 'title', label: t('policies.consents.policy'), isMain: true, render: ({ title }) => title },
        {
          key: 'whose',
          label: t('policies.consents.whose'),
          render: ({ brandName }) => brandName ?? t('policies.list.platform'),
        },
        { key: 'version', label: t('policies.consents.version'), align: 'end', render: ({ version }) => version },
        { key: 'language', label: t('policies.consents.language'), render: ({ language }) => t(`policies.language.${language}`) },
        {
          key: 'accepted',
          label: t('policies.consents.accepted'),
          render: ({ acceptedAt }) => <DateText value={acceptedAt} show="day-time" />,
        },
        { key: 'address', label: t('policies.consents.address'), render: ({ address }) => address ?? '—' },
        { key: 'state', label: t('policies.consents.state'), render: ({ withdrawnAt }) => <ConsentState at={withdrawnAt} /> },
      ]}
    />
  )
}
