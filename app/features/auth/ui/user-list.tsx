import { useTranslation } from 'react-i18next'
import { roles } from '#app/domain/actor.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { UserRow } from '../queries/list-users.server.ts'
import { userStates } from '../user-inputs.ts'
import { type BrandNames, GrantTags } from './grant-tags.tsx'
import { SecondFactorTag, UserStateTag } from './user-state-tag.tsx'

type UserListProps = {
  /** `isFactorNeeded`: a role of theirs goes only with a second factor. */
  readonly users: readonly (UserRow & { readonly isFactorNeeded: boolean })[]
  readonly nextCursor: string | null
  readonly brands: readonly Option[]
  readonly brandNames: BrandNames
}

/** People who can sign in. */
export function UserList({ users, nextCursor, brands, brandNames }: UserListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="users"
      caption={t('users.list.title')}
      rows={users}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/admin/users/${id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref="/admin/users.csv"
      empty={<EmptyState icon="search" title={t('users.list.none-found')} text={t('users.list.none-found-text')} />}
      filters={
        <FilterBar search={t('users.list.search')} names={['role', 'brandId', 'state']}>
          <FilterSelect
            name="role"
            label={t('users.list.role')}
            allLabel={t('users.list.all-roles')}
            options={roles.map((value) => ({ value, label: t(`shell.roles.${value}`) }))}
          />
          <FilterSelect name="brandId" label={t('users.list.brand')} allLabel={t('users.list.any-brand')} options={brands} />
          <FilterSelect
            name="state"
            label={t('users.list.state')}
            allLabel={t('users.list.all-states')}
            options={userStates.map((value) => ({ value, label: t(`users.state.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        {
          key: 'name',
          label: t('users.list.name'),
          isMain: true,
          render: (user) => (
            <span className="two-lines">
              <strong>{user.name}</strong>
              <span className="soft small">{user.email}</span>
            </span>
          ),
        },
        {
          key: 'roles',
          label: t('users.list.roles'),
          render: (user) => <GrantTags grants={user.grants} brandNames={brandNames} />,
        },
        { key: 'state', label: t('users.list.state'), render: (user) => <UserStateTag isEnabled={user.disabledAt === null} /> },
        {
          key: 'factor',
          label: t('users.list.factor'),
          render: (user) => <SecondFactorTag hasSecondFactor={user.hasSecondFactor} isNeeded={user.isFactorNeeded} />,
        },
        {
          key: 'seen',
          label: t('users.list.seen'),
          render: ({ lastSeenAt }) =>
            lastSeenAt === null ? (
              <span className="soft">{t('users.list.never')}</span>
            ) : (
              <DateText value={lastSeenAt} show="relative" />
            ),
        },
        { key: 'since', label: t('users.list.since'), isExtra: true, render: (user) => <DateText value={user.createdAt} /> },
      ]}
    />
  )
}
