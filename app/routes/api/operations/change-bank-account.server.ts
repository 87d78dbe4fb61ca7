import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ChangeBankAccount } from '#app/features/influencers/application-inputs.ts'
import { changeBankAccount } from '#app/features/influencers/commands/change-bank-account.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'change-bank-account',
  method: 'post',
  path: '/influencers/{influencerId}/bank-account',
  tag: 'influencers',
  summary: 'Another bank account for an influencer',
  description:
    'By the influencer or a manager of theirs, with a fresh second factor. It is unverified until somebody has looked at it; the influencer is mailed.',
  access: rolesFor('influencers.change-bank-account'),
  input: ChangeBankAccount,
  output: z.object({ kind: z.enum(['unchanged', 'replaced']), bankAccountId: z.uuid() }),
  run: (tx, input, ctx) => changeBankAccount(tx, input, ctx, { vault: vault() }),
})
