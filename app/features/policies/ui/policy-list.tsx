import { useTranslation } from 'react-i18next'
import { policyKinds } from '#app/domain/policy-kind.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { PolicyListItem } from '../queries/list-policies.server.ts'

type PolicyListProps = {
  readonly policies: readonly PolicyListItem[]
  readonly nextCursor: string | null
  readonly language: 'es' | 'en'
  readonly mayWrite: boolean
}

/** Every text that people accept; each opens its versions. */
export function PolicyList({ policies, nextCursor, language, mayWrite }: PolicyListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="policies"
      caption={t('policies.list.title')}
      rows={policies}
      rowKey={(policy) => policy.id}
      rowLink={(policy) => `/admin/policies/${policy.id}`}
      page={{ next: nextCursor, previous: null }}
      filters={
        <FilterBar names={['kind']}>
          <FilterSelect
            name="kind"
            label={t('policies.list.kind')}
            allLabel={t('policies.list.all-kinds')}
            options={policyKinds.map((value) => ({ value, label: t(`policies.kind.${value}`) }))}
          />
        </FilterBar>
      }
      empty={
        <EmptyState
          icon="shield"
          title={t('policies.list.empty')}
          text={t('policies.list.empty-text')}
          action={
            mayWrite ? (
              <LinkButton to="/admin/policies/new" look="primary">
                {t('policies.list.create')}
              </LinkButton>
            ) : undefined
          }
        />
      }
      columns={[
        { key: 'title', label: t('policies.list.name'), isMain: true, render: (policy) => policy.titles[language] },
        { key: 'kind', label: t('policies.list.kind'), render: (policy) => t(`policies.kind.${policy.kind}`) },
        { key: 'brand', label: t('policies.list.scope'), render: (policy) => policy.brandName ?? t('policies.list.platform') },
        { key: 'state', label: t('policies.list.state'), render: (policy) => <PolicyState policy={policy} /> },
        { key: 'created', label: t('policies.list.created'), isExtra: true, render: (p) => <DateText value={p.createdAt} /> },
      ]}
    />
  )
}

function PolicyState({ policy }: { readonly policy: PolicyListItem }) {
  const { t } = useTranslation()
  const { publishedVersion, hasDraft } = policy
  return (
    <span className="policy-tags">
      {publishedVersion === null ? null : (
        <StatusTag tone="positive" icon="check">
          {t('policies.list.version', { version: publishedVersion })}
        </StatusTag>
      )}
      {hasDraft ? (
        <StatusTag tone="neutral" icon="edit">
          {t('policies.list.draft')}
        </StatusTag>
      ) : null}
    </span>
  )
}
