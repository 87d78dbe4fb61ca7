import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { changeThresholds } from '#app/features/health/commands/change-thresholds.server.ts'
import { Thresholds } from '#app/features/health/inputs.ts'
import { findThresholds } from '#app/features/health/queries/find-thresholds.server.ts'
import { ThresholdsForm } from '#app/features/health/ui/thresholds-form.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  return {
    thresholds: await read((tx) => findThresholds(tx, brand.id)),
    base: `/brands/${brand.slug}/health`,
    mayChange: may(ctx.actor, 'health.change-thresholds', { brandId: brand.id }),
    title: `${translate(language)('health.radar.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('health.change-thresholds'))
  const submission = await parseForm(request, Thresholds)
  if (submission.status !== 'success') return invalid(submission)
  const { id: brandId, slug } = visitor.brand
  const result = await runCommand(submission, visitor, (tx, input, ctx) => changeThresholds(tx, { ...input, brandId }, ctx))
  return result.ok ? redirectWithToast(`/brands/${slug}/health/radar`, 'health.radar.saved') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HealthRadar() {
  const { t } = useTranslation()
  const { thresholds, base, mayChange } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('health.radar.title')}
        subtitle={t('health.radar.subtitle')}
        back={{ to: base, label: t('health.usage.title') }}
      />
      <Card>
        <ThresholdsForm lastResult={lastResult} thresholds={thresholds} mayChange={mayChange} />
      </Card>
    </>
  )
}
