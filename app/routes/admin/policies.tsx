import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListPolicies } from '#app/features/policies/inputs.ts'
import { mayWritePolicies } from '#app/features/policies/policy.ts'
import { listPolicies } from '#app/features/policies/queries/list-policies.server.ts'
import { PolicyList } from '#app/features/policies/ui/policy-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('policies.read'))
  const input = listParams(request, ListPolicies)
  return {
    page: await read((tx) => listPolicies(tx, input, actor)),
    mayWrite: mayWritePolicies(actor),
    language,
    title: translate(language)('policies.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Policies() {
  const { t } = useTranslation()
  const { page, mayWrite, language } = useLoaderData<typeof loader>()
  const create = (
    <LinkButton to="/admin/policies/new" look="primary">
      {t('policies.list.create')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('policies.list.title')}
        subtitle={t('policies.list.subtitle')}
        actions={mayWrite ? create : undefined}
      />
      <PolicyList policies={page.items} nextCursor={page.nextCursor} language={language} mayWrite={mayWrite} />
    </>
  )
}
