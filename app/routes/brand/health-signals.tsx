import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListSignals } from '#app/features/health/inputs.ts'
import { listSignals } from '#app/features/health/queries/list-signals.server.ts'
import { SignalList } from '#app/features/health/ui/signal-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  const input = listParams(request, ListSignals, { brandId: brand.id })
  return {
    page: await read((tx) => listSignals(tx, input, ctx.actor)),
    base: `/brands/${brand.slug}/health`,
    title: `${translate(language)('health.signals.title')} · ${brand.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HealthSignals() {
  const { t } = useTranslation()
  const { page, base } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('health.signals.title')}
        subtitle={t('health.signals.subtitle')}
        back={{ to: base, label: t('health.usage.title') }}
        actions={<LinkButton to={`${base}/radar`}>{t('health.usage.radar')}</LinkButton>}
      />
      <SignalList signals={page.items} nextCursor={page.nextCursor} base={`${base}/signals`} />
    </>
  )
}
