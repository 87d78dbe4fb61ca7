import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findPublicPolicy } from '#app/features/policies/queries/find-public-policy.server.ts'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { readPage } from '#app/http/read-page.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

/** The policy in force: the brand's that `?brand=` names, else the platform's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const brandSlug = new URL(request.url).searchParams.get('brand')
  const now = await clock().now()
  const policy = await readPage((db) => findPublicPolicy(db, { kind: params.kind ?? '', brandSlug }, now))
  if (policy === null) throw new Response('page.not-found', { status: 404, statusText: 'Not Found' })
  const { title, markdown } = policy.texts[language]
  return { title, html: renderPolicy(markdown), version: policy.version, effectiveAt: policy.effectiveAt }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PublicPolicy() {
  const { t } = useTranslation()
  const { title, html, version, effectiveAt } = useLoaderData<typeof loader>()
  return (
    <PublicPage>
      <div className="public-document">
        <h1>{title}</h1>
        <p className="soft">
          {t('policies.list.version', { version })} · {t('policies.pending.since')} <DateText value={effectiveAt} />
        </p>
        <Card>
          <PolicyWords html={html} />
        </Card>
      </div>
    </PublicPage>
  )
}
