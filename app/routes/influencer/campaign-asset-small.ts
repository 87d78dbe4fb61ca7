import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { answerAsset } from '../assets/answer-asset.server.ts'

/** The small picture of a campaign’s picture that one takes part in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  return answerAsset({ campaignId: idParam(params.campaignId), assetId: idParam(params.assetId), size: 'small' }, visitor)
}
