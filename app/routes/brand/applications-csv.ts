import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { ApplicationFilters } from '#app/features/influencers/application-inputs.ts'
import { exportApplications } from '#app/features/influencers/queries/export-applications.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { applicationParams } from './application-params.server.ts'

/** The applications of the queue with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, ctx, language } = await requireBrand(
    request,
    params.brandSlug,
    ...staffFor('influencers.read-applications'),
  )
  const filters = applicationParams(request, ApplicationFilters, brand.id)
  return answerCsv(request, { name: `${brand.slug}-applications`, language }, (client, options) =>
    exportApplications(client, filters, actor, { ...options, now: ctx.now }),
  )
}
