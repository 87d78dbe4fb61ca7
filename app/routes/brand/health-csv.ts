import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { UsageFilters } from '#app/features/health/inputs.ts'
import { exportUsage } from '#app/features/health/queries/export-usage.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** What the codes of the list with the same address parameters sold and cost, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  const filters = listParams(request, UsageFilters, { brandId: brand.id })
  const whole = await read((tx) => getBrand(tx, filters, ctx.actor))
  return answerCsv(request, { name: `${brand.slug}-usage`, language }, (client, options) =>
    exportUsage(client, whole, filters, ctx, options),
  )
}
