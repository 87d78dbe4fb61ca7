import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { withdrawTerms } from '#app/features/campaigns/commands/withdraw-terms.server.ts'
import { TermsRef } from '#app/features/campaigns/inputs.ts'
import { listTermsVersions } from '#app/features/campaigns/queries/list-terms-versions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Terms } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'withdraw-terms',
  method: 'post',
  path: '/campaigns/{campaignId}/terms/{version}/withdraw',
  tag: 'campaigns',
  summary: 'Takes back the last version of a campaign’s terms, before it begins',
  description:
    'A newer version begins at the same instant, with the terms that hold until then. Answers every version, newest first.',
  access: rolesFor('campaigns.withdraw-terms'),
  status: 201,
  input: TermsRef,
  output: z.object({ data: z.array(Terms) }),
  async run(tx, input, ctx) {
    await withdrawTerms(tx, input, ctx)
    return { data: await listTermsVersions(tx, input, ctx.actor) }
  },
})
