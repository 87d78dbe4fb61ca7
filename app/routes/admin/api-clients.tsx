import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListApiClients } from '#app/features/auth/client-inputs.ts'
import { mayManageClients } from '#app/features/auth/policy.ts'
import { listApiClients } from '#app/features/auth/queries/list-api-clients.server.ts'
import { ClientList } from '#app/features/auth/ui/client-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.read-api-clients'))
  const input = listParams(request, ListApiClients)
  const { brandNames } = await readBrandOptions(visitor)
  return {
    page: await visitor.read((tx) => listApiClients(tx, input, visitor.actor, new Date())),
    isFiltered: input.search !== undefined || input.state !== undefined,
    brandNames,
    mayChange: mayManageClients(visitor.actor),
    title: translate(visitor.language)('clients.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ApiClients() {
  const { t } = useTranslation()
  const { page, isFiltered, brandNames, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('clients.title')}
        subtitle={t('clients.subtitle')}
        actions={
          mayChange ? (
            <LinkButton to="/admin/api-clients/new" look="primary">
              {t('clients.new.title')}
            </LinkButton>
          ) : undefined
        }
      />
      <ClientList
        clients={page.items}
        nextCursor={page.nextCursor}
        isFiltered={isFiltered}
        brandNames={brandNames}
        mayChange={mayChange}
      />
    </>
  )
}
