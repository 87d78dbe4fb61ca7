import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { addTerms } from '#app/features/campaigns/commands/add-terms.server.ts'
import { AddTerms } from '#app/features/campaigns/inputs.ts'
import { listTermsVersions } from '#app/features/campaigns/queries/list-terms-versions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Terms } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'add-terms',
  method: 'post',
  path: '/campaigns/{campaignId}/terms',
  tag: 'campaigns',
  summary: 'Adds a version of a campaign’s terms',
  description: 'Orders placed before `validFrom` keep the terms they were placed under. Answers every version, newest first.',
  access: rolesFor('campaigns.add-terms'),
  status: 201,
  input: AddTerms,
  output: z.object({ data: z.array(Terms) }),
  async run(tx, input, ctx) {
    await addTerms(tx, input, ctx)
    return { data: await listTermsVersions(tx, input, ctx.actor) }
  },
})
