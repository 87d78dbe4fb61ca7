import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { listTermsVersions } from '#app/features/campaigns/queries/list-terms-versions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { Terms } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'list-terms',
  method: 'get',
  path: '/campaigns/{campaignId}/terms',
  tag: 'campaigns',
  summary: 'Every version of a campaign’s terms, newest first',
  access: staffFor('campaigns.read'),
  input: z.object({ campaignId: Id }),
  output: z.object({ data: z.array(Terms) }),
  async run(tx, input, { actor }) {
    return { data: await listTermsVersions(tx, input, actor) }
  },
})
