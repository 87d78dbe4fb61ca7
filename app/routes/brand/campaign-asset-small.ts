import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { answerAsset } from '../assets/answer-asset.server.ts'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

/** The small picture of a campaign’s picture. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read'))
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  return answerAsset({ campaignId, assetId: idParam(params.assetId), size: 'small' }, visitor)
}
