import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { withdrawConsent } from '#app/features/policies/commands/withdraw-consent.server.ts'
import { WithdrawConsent } from '#app/features/policies/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'withdraw-consent',
  method: 'post',
  path: '/me/consents/{consentId}/withdraw',
  tag: 'policies',
  summary: 'Takes an acceptance back',
  access: rolesFor('policies.withdraw-consent'),
  input: WithdrawConsent,
  output: z.object({ consentId: z.uuid() }),
  run: withdrawConsent,
})
