import type { InfluencerDetail } from '#app/features/influencers/queries/get-influencer.server.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { readAccount, readDocument } from './read-secret-number.server.ts'
import { verifyAccount } from './verify-account.server.ts'

/** What an influencer's documents post: `intent` says whether a number is read or an account judged. @throws Response to /step-up */
export async function changeRecord(request: Request, visitor: BrandVisitor, influencer: InfluencerDetail) {
  const intent = (await readForm(request.clone())).get('intent')
  if (intent === 'read-account') return readAccount(request, visitor)
  if (intent === 'read-document') {
    const { profile } = await visitor.read((tx) => getInfluencerRecord(tx, { influencerId: influencer.id }, visitor.actor))
    return readDocument(request, visitor, profile?.id ?? '')
  }
  return verifyAccount(request, visitor, `/brands/${visitor.brand.slug}/influencers/${influencer.id}/documents`)
}
