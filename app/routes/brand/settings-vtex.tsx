import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, staffFor } from '#app/domain/permissions.ts'
import { setupProgress } from '#app/domain/vtex-setup.ts'
import { mayConnectVtex } from '#app/features/brands/policy.ts'
import { findVtexConnection, type VtexConnectionView } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { ConnectionForm } from '#app/features/brands/ui/connection-form.tsx'
import { HookCard } from '#app/features/brands/ui/hook-card.tsx'
import { PermissionCard, PermissionReport } from '#app/features/brands/ui/permission-card.tsx'
import { SecretCard } from '#app/features/brands/ui/secret-card.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { SetupNotice } from '#app/features/brands/ui/setup-notice.tsx'
import { SyncCard } from '#app/features/codes/ui/sync-card.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { usePolling } from '#app/ui/use-polling.ts'
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
    next: setupProgress(connection).next,
    mayChange: mayConnectVtex(ctx.actor, brand.id),
    title: `${translate(language)('brands.settings.vtex')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.connect-vtex'))
  return changeConnection(request, visitor, `/brands/${visitor.brand.slug}/settings/vtex`)
}

/** The hook follows a change by itself, within moments. */
function isBeingConfigured({ hookState, hookCheckedAt }: VtexConnectionView): boolean {
  return (hookState === 'missing' || hookState === 'different') && hookCheckedAt === null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function VtexSettings() {
  const { t } = useTranslation()
  const { connection, sync, url, base, home, next, mayChange, mayRetry } = useLoaderData<typeof loader>()
  usePolling(connection !== null && isBeingConfigured(connection), 2_500)
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <div className="stack">
        <FormErrors errors={answer?.refused} />
        {next === null || !mayChange ? null : <SetupNotice next={next} to={`${base}/vtex/setup`} />}
        <div className="columns">
          <div className="stack">
            <ConnectionForm lastResult={answer?.lastResult} connection={connection} mayChange={mayChange} />
            {answer?.report === undefined ? null : (
              <Card title={t('brands.vtex.new-keys')}>
                <PermissionReport report={answer.report} checkedAt={null} />
              </Card>
            )}
            {sync === null ? null : <SyncCard {...sync} home={home} mayRetry={mayRetry} />}
          </div>
          {connection === null ? (
            <Card>
              <EmptyState icon="link" title={t('brands.vtex.not-connected')} text={t('brands.vtex.not-connected-text')} />
            </Card>
          ) : (
            <div className="stack">
              <PermissionCard
                report={connection.permissionReport}
                checkedAt={connection.permissionsCheckedAt}
                mayTest={mayChange}
              />
              <HookCard connection={connection} url={url} mayConfigure={mayChange} />
              <SecretCard connection={connection} mayRotate={mayChange} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}
