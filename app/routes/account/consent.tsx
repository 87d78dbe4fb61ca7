import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { getAcceptedVersion } from '#app/features/policies/queries/get-accepted-version.server.ts'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { requireUser } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, read } = await requireUser(request)
  const versionId = idParam(params.versionId)
  const { title, markdown, acceptedAt } = await read((tx) => getAcceptedVersion(tx, { userId: actor.userId, versionId }))
  return { title, html: renderPolicy(markdown), acceptedAt }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function AcceptedPolicy() {
  const { t } = useTranslation()
  const { title, html, acceptedAt } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={title}
        subtitle={
          <>
            {t('policies.own.accepted')} <DateText value={acceptedAt} show="day-time" />
          </>
        }
        back={{ to: '/account/consents', label: t('policies.own.title') }}
      />
      <Card>
        <PolicyWords html={html} />
      </Card>
    </>
  )
}
