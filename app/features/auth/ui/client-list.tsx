import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { clientStates } from '../client-inputs.ts'
import type { ApiClientRow } from '../queries/list-api-clients.server.ts'
import { ClientStateTag } from './client-state-tag.tsx'
import type { BrandNames } from './grant-tags.tsx'
import { BrandLimit, ScopeTags } from './scope-tags.tsx'

type ClientListProps = {
  readonly clients: readonly ApiClientRow[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly brandNames: BrandNames
  readonly mayChange: boolean
}

/** Programs that call on their own. */
export function ClientList({ clients, nextCursor, isFiltered, brandNames, mayChange }: ClientListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="api-clients"
      caption={t('clients.title')}
      rows={clients}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/admin/api-clients/${id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref="/admin/api-clients.csv"
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('clients.none-found')} text={t('clients.none-found-text')} />
        ) : (
          <EmptyState
            icon="code"
            title={t('clients.empty')}
            text={t('clients.empty-text')}
            action={
              mayChange ? (
                <LinkButton to="/admin/api-clients/new" look="primary">
                  {t('clients.new.title')}
                </LinkButton>
              ) : undefined
            }
          />
        )
      }
      filters={
        <FilterBar search={t('clients.search')} names={['state']}>
          <FilterSelect
            name="state"
            label={t('clients.state')}
            allLabel={t('clients.all-states')}
            options={clientStates.map((value) => ({ value, label: t(`clients.states.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        {
          key: 'name',
          label: t('clients.name'),
          isMain: true,
          render: ({ name, ownerName }) => (
            <span className="two-lines">
              <strong>{name}</strong>
              <span className="soft small">{t('clients.acts-for', { name: ownerName })}</span>
            </span>
          ),
        },
        { key: 'state', label: t('clients.state'), render: ({ state }) => <ClientStateTag state={state} /> },
        { key: 'scopes', label: t('clients.scopes'), render: ({ scopes }) => <ScopeTags scopes={scopes} /> },
        {
          key: 'brands',
          label: t('clients.brands'),
          isExtra: true,
          render: ({ brandIds }) => <BrandLimit brandIds={brandIds} brandNames={brandNames} />,
        },
        {
          key: 'used',
          label: t('clients.last-used'),
          render: ({ lastUsedAt }) =>
            lastUsedAt === null ? (
              <span className="soft">{t('clients.never')}</span>
            ) : (
              <DateText value={lastUsedAt} show="relative" />
            ),
        },
        {
          key: 'until',
          label: t('clients.until'),
          render: ({ expiresAt }) => (expiresAt === null ? '—' : <DateText value={expiresAt} />),
        },
      ]}
    />
  )
}
