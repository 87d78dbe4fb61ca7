import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { readLanguage } from '#app/i18n/preferences.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { publicPolicy } from './public-policy.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const policy = await publicPolicy(request, params.kind ?? '')
  const { title, markdown } = policy.texts[readLanguage(request)]
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
