import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrandBacklog } from '#app/features/commissions/queries/get-brand-backlog.server.ts'
import { NotificationList } from '#app/features/orders/ui/notification-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { ListNotifications, RetryNotifications } from '#app/integrations/vtex/inputs.ts'
import { mayFetchOrders } from '#app/integrations/vtex/policy.ts'
import { listNotifications, notificationCursor } from '#app/integrations/vtex/queries/list-notifications.server.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { retryNotificationsAudited } from '../vtex/audited-inbox.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('vtex.read-notifications'))
  const input = listParams(request, ListNotifications, { brandId: brand.id })
  const [page, { parkedNotifications }] = await read((tx) =>
    Promise.all([
      turnPage((at) => listNotifications(tx, { ...input, ...at }, actor), readPosition(request, 'received'), notificationCursor),
      getBrandBacklog(tx, brand.id),
    ]),
  )
  const title = `${translate(language)('orders.notifications.title')} · ${brand.name}`
  return { title, base: `/brands/${brand.slug}`, page, parkedNotifications, mayRetry: mayFetchOrders(actor, brand.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { brand, ...who } = await requireBrand(request, params.brandSlug, ...staffFor('vtex.retry-notifications'))
  const { pathname, search } = new URL(request.url)
  const here = pathname.replace(/\.data$/, '') + search
  const submission = await parseForm(request, RetryNotifications, { brandId: brand.id })
  if (submission.status !== 'success') return redirect(here)
  const result = await runCommand(submission, who, retryNotificationsAudited)
  if (!result.ok) return result.response
  const count = result.value.retried.length
  return count === 0
    ? redirectWithToast(here, 'orders.notifications.none-retried', {}, 'info')
    : redirectWithToast(here, 'orders.notifications.retried', { count })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Notifications() {
  const { base, page, parkedNotifications, mayRetry } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={t('orders.notifications.title')}
        subtitle={t('orders.notifications.subtitle')}
        actions={
          mayRetry && parkedNotifications > 0 ? (
            <Form method="post">
              <ConfirmButton
                label={t('orders.notifications.retry-all')}
                title={t('orders.notifications.retry-all-title', { count: parkedNotifications })}
              >
                {t('orders.notifications.retry-all-text')}
              </ConfirmButton>
            </Form>
          ) : undefined
        }
      />
      <NotificationList base={base} page={page} mayRetry={mayRetry} />
    </>
  )
}
