import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { BankAccountRef } from '#app/features/influencers/application-inputs.ts'
import { readBankAccountNumber } from '#app/features/influencers/commands/read-bank-account-number.server.ts'
import { openSecret } from '#app/features/influencers/sealed-secret.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'read-bank-account',
  method: 'post',
  path: '/bank-accounts/{bankAccountId}/read',
  tag: 'influencers',
  summary: 'The whole number of a bank account',
  description: 'With a fresh second factor; every reading is written into the audit trail.',
  access: rolesFor('influencers.read-bank-account'),
  input: BankAccountRef,
  output: z.object({ number: z.string() }),
  async runOutside(input, ctx) {
    const secret = await ctx.write((tx) => readBankAccountNumber(tx, input, ctx))
    return { number: await openSecret(vault(), secret) }
  },
})
