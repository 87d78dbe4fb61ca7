import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '#app/domain/permissions.ts'
import { ListPermissions } from '#app/features/operations/permission-inputs.ts'
import { listPermissions } from '#app/features/operations/queries/list-permissions.server.ts'
import { PermissionList } from '#app/features/operations/ui/permission-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...rolesFor('operations.read-permissions'))
  return {
    permissions: listPermissions(listParams(request, ListPermissions), actor, language),
    title: translate(language)('permissions.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Permissions() {
  const { t } = useTranslation()
  const { permissions } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('permissions.list.title')} subtitle={t('permissions.list.subtitle')} />
      <p className="soft">{t('permissions.note')}</p>
      <PermissionList permissions={permissions} />
    </>
  )
}
