import { z } from 'zod'
import { missingRole } from '#app/features/auth/errors.ts'
import { listOwnRates } from '#app/features/campaigns/queries/list-own-rates.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { OwnRate } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'list-my-rates',
  method: 'get',
  path: '/me/rates',
  tag: 'campaigns',
  summary: 'Better rates that the caller has or had: how much, since when, until when and why',
  access: ['influencer'],
  input: z.object({ campaignId: Id.optional().describe('Only in this campaign.') }),
  output: z.object({ data: z.array(OwnRate) }),
  async run(tx, { campaignId }, ctx) {
    const { influencerId } = ctx.actor
    if (influencerId === null) throw missingRole()
    return { data: await listOwnRates(tx, { influencerId, campaignId }) }
  },
})
