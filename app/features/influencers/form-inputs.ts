import { CreateInfluencer, UpdateInfluencer } from './inputs.ts'

/** A new influencer as the form sends it; the brand is the address's. */
export const InfluencerForm = CreateInfluencer.omit({ brandId: true })

/** Changes of an influencer as the form sends them: an empty document keeps the one on record. */
export const EditInfluencerForm = UpdateInfluencer.omit({ influencerId: true, document: true }).extend({
  document: CreateInfluencer.shape.document,
})
