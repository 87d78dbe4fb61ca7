import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { OrderCommissionCard } from '#app/features/commissions/ui/order-commission-card.tsx'
import { GetOrderDocument } from '#app/features/orders/inputs.ts'
import { getOrder } from '#app/features/orders/queries/get-order.server.ts'
import { getOrderDocument } from '#app/features/orders/queries/get-order-document.server.ts'
import { OrderDocument } from '#app/features/orders/ui/order-document.tsx'
import { OrderAttributionCard, OrderFactsCard } from '#app/features/orders/ui/order-facts.tsx'
import { OrderHistory } from '#app/features/orders/ui/order-history.tsx'
import { OrderLines } from '#app/features/orders/ui/order-lines.tsx'
import { OrderStateTag } from '#app/features/orders/ui/order-state-tag.tsx'
import { RefreshProgress } from '#app/features/orders/ui/refresh-progress.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { RequestRefresh } from '#app/integrations/vtex/inputs.ts'
import { mayFetchOrders } from '#app/integrations/vtex/policy.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { requestRefreshAudited } from '../vtex/audited-inbox.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, read } = await requireBrand(request, params.brandSlug, ...staffFor('orders.read'))
  const orderId = idParam(params.orderId)
  const order = await read((tx) => getOrder(tx, { orderId }, actor))
  const base = `/brands/${brand.slug}`
  if (order.brand.id !== brand.id) throw new Response('orders.not-found', { status: 404 })
  const wanted = GetOrderDocument.safeParse({ orderId, revision: new URL(request.url).searchParams.get('revision') ?? undefined })
  const isOpen = wanted.success && wanted.data.revision !== undefined
  const document = isOpen ? await read((tx) => getOrderDocument(tx, wanted.data, actor)) : null
  const mayRefresh = mayFetchOrders(actor, brand.id)
  return { title: `${order.vtexOrderId} · ${brand.name}`, base, order, document, mayRefresh }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { brand, ...who } = await requireBrand(request, params.brandSlug, ...staffFor('vtex.request-refresh'))
  const orderId = idParam(params.orderId)
  const { vtexOrderId, brand: seller } = await who.read((tx) => getOrder(tx, { orderId }, who.actor))
  if (seller.id !== brand.id) throw new Response('orders.not-found', { status: 404 })
  const submission = await parseForm(request, RequestRefresh, { brandId: brand.id, vtexOrderId })
  const here = `/brands/${brand.slug}/orders/${orderId}`
  if (submission.status !== 'success') return redirect(here)
  const result = await runCommand(submission, who, requestRefreshAudited)
  if (!result.ok) return result.response
  return result.value.kind === 'duplicate'
    ? redirectWithToast(here, 'orders.refresh.already', {}, 'info')
    : redirectWithToast(here, 'orders.refresh.toast', { order: vtexOrderId }, 'info')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function Order() {
  const { base, order, document, mayRefresh } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={<span className="num">{order.vtexOrderId}</span>}
        status={<OrderStateTag state={order.state} />}
        back={{ to: `${base}/orders`, label: t('orders.list.title') }}
        subtitle={
          <>
            {t('orders.field.placed')} <DateText value={order.placedAt} show="day-time" />
          </>
        }
        actions={
          mayRefresh ? (
            <Form method="post" preventScrollReset>
              <SubmitButton type="default" icon={<Icon name="sync" size={18} />}>
                {t('orders.refresh.button')}
              </SubmitButton>
            </Form>
          ) : undefined
        }
      />
      <div className="stack">
        <RefreshProgress notifications={order.notifications} />
        <div className="columns">
          <div className="stack">
            <OrderLines lines={order.lines} currency={order.currency} />
            <OrderAttributionCard order={order} base={base} />
          </div>
          <div className="stack">
            <OrderCommissionCard commission={order.commission} currency={order.currency} base={base} />
            <OrderFactsCard order={order} />
          </div>
        </div>
        <OrderHistory order={order} />
        <OrderDocument orderId={order.id} document={document} revisions={order.revisions.map(({ revision }) => revision)} />
      </div>
    </>
  )
}
