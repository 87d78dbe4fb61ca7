import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { OrderFilters } from '#app/features/orders/inputs.ts'
import { exportOrders } from '#app/features/orders/queries/export-orders.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The orders of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('orders.export'))
  const filters = listParams(request, OrderFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-orders`, language }, (client, options) =>
    exportOrders(client, filters, actor, options),
  )
}
