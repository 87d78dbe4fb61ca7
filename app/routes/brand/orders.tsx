import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { CommissionCell } from '#app/features/commissions/ui/commission-cell.tsx'
import { ListOrders } from '#app/features/orders/inputs.ts'
import { listFilterChoices } from '#app/features/orders/queries/list-filter-choices.server.ts'
import { listOrders, orderCursor } from '#app/features/orders/queries/list-orders.server.ts'
import { OrderList } from '#app/features/orders/ui/order-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('orders.read'))
  const input = listParams(request, ListOrders, { brandId: brand.id })
  const [page, choices] = await read((tx) =>
    Promise.all([
      turnPage((at) => listOrders(tx, { ...input, ...at }, actor), readPosition(request, 'placed'), orderCursor),
      listFilterChoices(tx, { brandId: brand.id }, actor),
    ]),
  )
  const title = `${translate(language)('orders.list.title')} · ${brand.name}`
  return { title, base: `/brands/${brand.slug}`, page, choices }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Orders() {
  const { base, page, choices } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('orders.list.title')} subtitle={t('orders.list.subtitle')} />
      <OrderList
        base={base}
        page={page}
        choices={choices}
        renderCommission={({ commission, currency }) => <CommissionCell commission={commission} currency={currency} />}
      />
    </>
  )
}
