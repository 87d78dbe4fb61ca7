import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import type { Consent } from '../queries/list-consents.server.ts'

type ConsentListProps = {
  readonly consents: readonly Consent[]
  readonly nextCursor: string | null
  readonly csvHref: string
}

/** Who accepted a policy, which version, when and from where. */
export function ConsentList({ consents, nextCursor, csvHref }: ConsentListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="consents"
      caption={t('policies.consents.title')}
      rows={consents}
      rowKey={(consent) => consent.id}
      page={{ next: nextCursor, previous: null }}
      csvHref={csvHref}
      filters={<FilterBar search={t('policies.consents.search')} names={['version']} />}
      empty={<EmptyState icon="people" title={t('policies.consents.empty')} text={t('policies.consents.empty-text')} />}
      columns={[
        { key: 'name', label: t('policies.consents.name'), isMain: true, render: (consent) => consent.name },
        { key: 'email', label: t('policies.consents.email'), render: (consent) => consent.email },
        { key: 'version', label: t('policies.consents.version'), align: 'end', render: (consent) => consent.version },
        { key: 'language', label: t('policies.consents.language'), render: (c) => t(`policies.language.${c.language}`) },
        {
          key: 'accepted',
          label: t('policies.consents.accepted'),
          render: (consent) => <DateText value={consent.acceptedAt} show="day-time" />,
        },
        { key: 'address', label: t('policies.consents.address'), isExtra: true, render: ({ address }) => address ?? '—' },
        { key: 'state', label: t('policies.consents.state'), render: (consent) => <ConsentState at={consent.withdrawnAt} /> },
      ]}
    />
  )
}

/** Whether a consent stands. */
export function ConsentState({ at }: { readonly at: Date | null }) {
  const { t } = useTranslation()
  if (at === null)
    return (
      <StatusTag tone="positive" icon="check">
        {t('policies.consents.stands')}
      </StatusTag>
    )
  return (
    <StatusTag tone="neutral" icon="undo">
      {t('policies.consents.withdrawn')}
    </StatusTag>
  )
}
