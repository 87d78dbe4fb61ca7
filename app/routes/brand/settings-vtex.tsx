import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, staffFor } from '#app/domain/permissions.ts'
import { mayConnectVtex } from '#app/features/brands/policy.ts'
import { findVtexConnection, type VtexConnectionView } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { ConnectionForm } from '#app/features/brands/ui/connection-form.tsx'
import { HookCard } from '#app/features/brands/ui/hook-card.tsx'
import { PermissionCard } from '#app/features/brands/ui/permission-card.tsx'
import { SecretCard } from '#app/features/brands/ui/secret-card.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { SyncCard } from '#app/features/codes/ui/sync-card.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { hookAddress } from '../vtex/hook-address.server.ts'
import { readSyncStatus } from '../vtex/sync-status.server.ts'
import { changeConnection } from './change-connection.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('brands.read-vtex-connection'))
  const secrets = { vault: vault() }
  const [connection, sync] = await read(
    async (tx): Promise<[VtexConnectionView | null, Awaited<ReturnType<typeof readSyncStatus>>]> => [
      await findVtexConnection(tx, { brandId: brand.id }, ctx.actor, secrets),
      await readSyncStatus(tx, { brandId: brand.id }, ctx.actor),
    ],
  )
  return {
    connection,
    sync,
    home: `/brands/${brand.slug}`,
    mayRetry: may(ctx.actor, 'codes.retry-failed-syncs', { brandId: brand.id }),
    url: hookAddress(brand.slug),
    base: `/brands/${brand.slug}/settings`,
    mayChange: mayConnectVtex(ctx.actor, brand.id),
    title: `${translate(language)('brands.settings.vtex')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return changeConnection(request, await requireBrand(request, params.brandSlug, ...staffFor('brands.connect-vtex')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function VtexSettings() {
  const { t } = useTranslation()
  const { connection, sync, url, base, home, mayChange, mayRetry } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <div className="stack">
        <FormErrors errors={answer?.refused} />
        <div className="columns">
          <div className="stack">
            <ConnectionForm lastResult={answer?.lastResult} connection={connection} mayChange={mayChange} />
            {sync === null ? null : <SyncCard {...sync} home={home} mayRetry={mayRetry} />}
          </div>
          {connection === null ? (
            <Card>
              <EmptyState icon="link" title={t('brands.vtex.not-connected')} text={t('brands.vtex.not-connected-text')} />
            </Card>
          ) : (
            <div className="stack">
              <PermissionCard report={answer?.report} mayTest={mayChange} />
              <HookCard connection={connection} url={url} mayConfigure={mayChange} />
              <SecretCard connection={connection} secret={answer?.secret} mayRotate={mayChange} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}
