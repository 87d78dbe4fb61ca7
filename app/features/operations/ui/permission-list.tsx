import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#app/domain/actor.ts'
import { areas, type Reach } from '#app/domain/permissions.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Permission } from '../queries/list-permissions.server.ts'

const reachIcons: Readonly<Record<Reach, IconName>> = { all: 'check-circle', brands: 'check', own: 'person' }

/** Who may do what: an action a row, a role a column. */
export function PermissionList({ permissions }: { readonly permissions: readonly Permission[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="permissions"
      caption={t('permissions.list.title')}
      rows={permissions}
      rowKey={({ action }) => action}
      csvHref="/admin/permissions.csv"
      summary={t('permissions.list.count', { count: permissions.length })}
      empty={<EmptyState icon="search" title={t('permissions.list.none-found')} text={t('permissions.list.none-found-text')} />}
      filters={
        <FilterBar search={t('permissions.list.search')} names={['area', 'role']}>
          <FilterSelect
            name="area"
            label={t('permissions.list.area')}
            allLabel={t('permissions.list.all-areas')}
            options={areas.map((value) => ({ value, label: t(`permissions.area.${value}`) }))}
          />
          <FilterSelect
            name="role"
            label={t('permissions.list.role')}
            allLabel={t('permissions.list.all-roles')}
            options={roles.map((value) => ({ value, label: t(`shell.roles.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        {
          key: 'action',
          label: t('permissions.list.action'),
          isMain: true,
          render: ({ label, areaLabel }) => (
            <span className="two-lines">
              <strong>{label}</strong>
              <span className="soft small">{areaLabel}</span>
            </span>
          ),
        },
        ...roles.map(
          (role): Column<Permission> => ({
            key: role,
            label: t(`shell.roles.${role}`),
            render: ({ reach }) => <ReachMark role={role} reach={reach} />,
          }),
        ),
        { key: 'name', label: t('permissions.list.name'), isExtra: true, render: ({ action }) => <code>{action}</code> },
      ]}
    />
  )
}

/** How far a role reaches, as icon and words; nothing to see where it does not. */
function ReachMark({ role, reach }: { readonly role: Role; readonly reach: Permission['reach'] }) {
  const { t } = useTranslation()
  const far = reach[role]
  if (far === null) return <span className="soft">{t('permissions.reach.none')}</span>
  return (
    <span className="reach">
      <Icon name={reachIcons[far]} size={16} />
      {t(`permissions.reach.${far}`)}
    </span>
  )
}
