import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { answerKycFile } from '../kyc/answer-kyc-file.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'

/** A paper of an influencer, shown to staff of a brand that they work with. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-kyc-file'))
  const { id: influencerId } = await influencerOfBrand(params.influencerId, visitor)
  const { files } = await visitor.read((tx) => getInfluencerRecord(tx, { influencerId }, visitor.actor))
  return answerKycFile(params.fileId, files, visitor)
}
