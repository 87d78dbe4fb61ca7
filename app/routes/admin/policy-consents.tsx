import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListConsents } from '#app/features/policies/inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { listConsents } from '#app/features/policies/queries/list-consents.server.ts'
import { ConsentList } from '#app/features/policies/ui/consent-list.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { idParam, listParams } from '#app/http/read-page.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('policies.read-consents'))
  const policyId = idParam(params.policyId)
  const input = listParams(request, ListConsents, { policyId })
  const policy = await read((tx) => getPolicy(tx, policyId, actor))
  return {
    page: await read((tx) => listConsents(tx, input, actor)),
    address: `/admin/policies/${policyId}`,
    title: policy.versions[0]!.texts[language].title,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PolicyConsents() {
  const { t } = useTranslation()
  const { page, address, title } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('policies.consents.title')}
        subtitle={t('policies.consents.subtitle')}
        back={{ to: address, label: title }}
      />
      <ConsentList consents={page.items} nextCursor={page.nextCursor} csvHref={`${address}/consents.csv`} />
    </>
  )
}
