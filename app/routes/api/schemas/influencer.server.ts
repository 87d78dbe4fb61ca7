import { z } from 'zod'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { At } from './values.server.ts'

export const Influencer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    handle: z.string().describe('Public handle, without @.'),
    email: z.string(),
    country: z.string().describe('ISO 3166-1 alpha-2 code.'),
    status: z.enum(influencerStatuses),
    createdAt: At,
  })
  .meta({ id: 'Influencer', description: 'An affiliate: one identity for all brands.' })

export const InfluencerDetail = Influencer.extend({
  hasDocument: z.boolean().describe('Whether purchases with their own code can be told by document.'),
  brands: z
    .array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), joinedAt: At }))
    .readonly()
    .describe('Brands they work with, as far as the caller may know.'),
}).meta({ id: 'InfluencerDetail', description: 'An influencer with the brands they work with.' })
