import { z } from 'zod'
import { missingRole } from '#app/features/auth/errors.ts'
import { listOwnCampaigns } from '#app/features/campaigns/queries/list-own-campaigns.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'list-my-campaigns',
  method: 'get',
  path: '/me/campaigns',
  tag: 'campaigns',
  summary: 'Campaigns the caller takes part in, was asked to, or could apply to',
  access: ['influencer'],
  input: z.object({ brandId: Id.optional().describe('Only campaigns of this brand.') }),
  output: z.object({ data: z.array(OwnCampaign) }),
  async run(tx, { brandId }, ctx) {
    const { influencerId } = ctx.actor
    if (influencerId === null) throw missingRole()
    return { data: await listOwnCampaigns(tx, { influencerId, brandId }, ctx) }
  },
})
