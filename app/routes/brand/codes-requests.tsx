import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor, staffFor } from '#app/domain/permissions.ts'
import { mayManageCodes } from '#app/features/codes/policy.ts'
import { listCodeRequests } from '#app/features/codes/queries/list-code-requests.server.ts'
import { ListCodeRequests } from '#app/features/codes/request-inputs.ts'
import { RequestList } from '#app/features/codes/ui/request-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { decideCodeRequest } from './decide-code-request.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const input = listParams(request, ListCodeRequests, { brandId: brand.id })
  const page = await read((tx) => listCodeRequests(tx, input, ctx.actor))
  const title = `${translate(language)('codes.request.list-title')} · ${brand.name}`
  return { page, home: `/brands/${brand.slug}`, mayDecide: mayManageCodes(ctx.actor, brand.id), title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return decideCodeRequest(request, await requireBrand(request, params.brandSlug, ...rolesFor('codes.approve-code-request')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CodeRequests() {
  const { t } = useTranslation()
  const { page, home, mayDecide } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        title={t('codes.request.list-title')}
        subtitle={t('codes.request.list-subtitle')}
        back={{ to: `${home}/codes`, label: t('codes.list.title') }}
      />
      <FormErrors errors={errors} />
      <RequestList requests={page.items} nextCursor={page.nextCursor} home={home} mayDecide={mayDecide} />
    </>
  )
}
