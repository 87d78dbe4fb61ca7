import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { endOverride } from '#app/features/campaigns/commands/end-override.server.ts'
import { EndOverride } from '#app/features/campaigns/override-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'end-override',
  method: 'post',
  path: '/overrides/{overrideId}/end',
  tag: 'campaigns',
  summary: 'Ends a better rate now',
  description: 'Orders until now keep it. Ending twice is ending once.',
  access: rolesFor('campaigns.end-override'),
  input: EndOverride,
  output: z.object({ kind: z.enum(['ended', 'already-ended']), campaignId: z.uuid() }),
  run: endOverride,
})
