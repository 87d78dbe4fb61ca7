import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { setupProgress } from '#app/domain/vtex-setup.ts'
import { ConnectVtex } from '#app/features/brands/inputs.ts'
import { findVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { SetupSteps } from '#app/features/brands/ui/setup-steps.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { usePolling } from '#app/ui/use-polling.ts'
import { hookAddress } from '../vtex/hook-address.server.ts'
import { changeConnection } from './change-connection.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('brands.connect-vtex'))
  const connection = await read((tx) => findVtexConnection(tx, { brandId: brand.id }, ctx.actor, { vault: vault() }))
  const typed = ConnectVtex.shape.account.safeParse(new URL(request.url).searchParams.get('account') ?? undefined)
  return {
    connection,
    ...setupProgress(connection),
    account: connection?.account ?? (typed.success ? (typed.data ?? null) : null),
    isAccountMalformed: !typed.success,
    url: hookAddress(brand.slug),
    base: `/brands/${brand.slug}`,
    title: `${translate(language)('brands.setup.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.connect-vtex'))
  return changeConnection(request, visitor, `/brands/${visitor.brand.slug}/settings/vtex/setup`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function VtexSetup() {
  const { t } = useTranslation()
  const { base, ...facts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  usePolling(facts.next === 'ping', 2_000)
  return (
    <>
      <PageHeader
        title={t('brands.setup.title')}
        subtitle={t('brands.setup.subtitle')}
        back={{ to: `${base}/settings/vtex`, label: t('brands.settings.vtex') }}
      />
      <SettingsTabs base={`${base}/settings`} />
      <div className="stack">
        <FormErrors errors={answer?.refused} />
        <SetupSteps {...facts} home={base} lastResult={answer?.lastResult} />
      </div>
    </>
  )
}
