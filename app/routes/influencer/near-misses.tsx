import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { claimNearMiss } from '#app/features/health/commands/claim-near-miss.server.ts'
import { ListOwnNearMisses, NearMissRef } from '#app/features/health/inputs.ts'
import { listOwnNearMisses } from '#app/features/health/queries/list-own-near-misses.server.ts'
import { OwnNearMisses } from '#app/features/health/ui/own-near-misses.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { influencerId, language, read } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const input = listParams(request, ListOwnNearMisses, brand === null ? {} : { brandId: brand.id })
  const page = await read((tx) => listOwnNearMisses(tx, { ...input, influencerId }))
  return { page, title: translate(language)('health.own.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const submission = await parseForm(request, NearMissRef)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, claimNearMiss)
  return result.ok ? redirectWithToast('/influencer/near-misses', 'health.toast.claimed') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NearMisses() {
  const { t } = useTranslation()
  const { page } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        title={t('health.own.title')}
        subtitle={t('health.own.subtitle')}
        back={{ to: '/influencer/codes', label: t('influencer.nav.codes') }}
      />
      <FormErrors errors={errors} />
      <OwnNearMisses rows={page.items} nextCursor={page.nextCursor} />
    </>
  )
}
