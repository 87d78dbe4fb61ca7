import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { acceptNearMiss } from '#app/features/health/commands/accept-near-miss.server.ts'
import { declineNearMiss } from '#app/features/health/commands/decline-near-miss.server.ts'
import { ListNearMisses, NearMissForm } from '#app/features/health/inputs.ts'
import { listNearMisses } from '#app/features/health/queries/list-near-misses.server.ts'
import { NearMissList } from '#app/features/health/ui/near-miss-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('health.read-near-misses'))
  const input = listParams(request, ListNearMisses, { brandId: brand.id })
  return {
    page: await read((tx) => listNearMisses(tx, input, ctx.actor)),
    home: `/brands/${brand.slug}`,
    mayDecide: may(ctx.actor, 'health.accept-near-miss', { brandId: brand.id }),
    title: `${translate(language)('health.near.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('health.accept-near-miss'))
  const submission = await parseForm(request, NearMissForm)
  if (submission.status !== 'success') return invalid(submission)
  const { pathname, search } = new URL(request.url)
  const result = await runCommand(submission, visitor, async (tx, { intent, nearMissId, reason = '' }, ctx) => {
    if (intent === 'accept') await acceptNearMiss(tx, { nearMissId }, ctx)
    else await declineNearMiss(tx, { nearMissId, reason }, ctx)
    return intent
  })
  if (!result.ok) return result.response
  return redirectWithToast(pathname + search, result.value === 'accept' ? 'health.toast.accepted' : 'health.toast.declined')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HealthNearMisses() {
  const { t } = useTranslation()
  const { page, home, mayDecide } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        title={t('health.near.title')}
        subtitle={t('health.near.subtitle')}
        back={{ to: `${home}/health`, label: t('health.usage.title') }}
      />
      <FormErrors errors={errors} />
      <NearMissList nearMisses={page.items} nextCursor={page.nextCursor} home={home} mayDecide={mayDecide} />
    </>
  )
}
