import type { ActionFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { trialForm } from '#app/features/campaigns/terms-form-inputs.ts'
import { simulateTerms, type TermsSimulation } from '#app/features/commissions/queries/simulate-terms.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { formatLocale } from '#app/ui/format.ts'

const mostInfluencers = 20

/** Null while the terms cannot be read as they are typed. Of the influencers only the most changed. */
export type SimulationAnswer = { readonly simulation: TermsSimulation | null }

/** Tries terms as they are typed on the orders of the last month; stores nothing. */
export async function action({ request, params }: ActionFunctionArgs): Promise<SimulationAnswer> {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.add-terms'))
  const { brand, ctx, language, read } = visitor
  const campaignId = params.campaignId === undefined ? null : idParam(params.campaignId)
  const submission = await parseForm(
    request,
    trialForm({ currency: brand.currency, locale: formatLocale(language, brand.country) }),
  )
  if (submission.status !== 'success') return { simulation: null }
  const input = { brandId: brand.id, campaignId, days: 30, ...submission.value }
  const simulation = await read((tx) => simulateTerms(tx, input, ctx))
  return { simulation: { ...simulation, influencers: simulation.influencers.slice(0, mostInfluencers) } }
}
