import { z } from 'zod'
import { bankAccountStatuses } from '#app/domain/kyc.ts'
import { rolesFor } from '#app/domain/permissions.ts'
import { VerifyBankAccount } from '#app/features/influencers/application-inputs.ts'
import { verifyBankAccount } from '#app/features/influencers/commands/verify-bank-account.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'verify-bank-account',
  method: 'post',
  path: '/bank-accounts/{bankAccountId}/verify',
  tag: 'influencers',
  summary: 'Says whether an account is as its certificate shows it',
  access: rolesFor('influencers.verify-bank-account'),
  input: VerifyBankAccount,
  output: z.object({ status: z.enum(bankAccountStatuses) }),
  run: verifyBankAccount,
})
