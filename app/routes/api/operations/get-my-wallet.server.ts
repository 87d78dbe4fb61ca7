import { z } from 'zod'
import { missingRole } from '#app/features/auth/errors.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { toWallet, Wallet } from '../schemas/ledger.server.ts'

export default defineOperation({
  id: 'get-my-wallet',
  method: 'get',
  path: '/me/wallet',
  tag: 'wallets',
  summary: 'The caller’s own money by state, and when it becomes available',
  access: ['influencer'],
  input: z.object({}),
  output: Wallet,
  async run(tx, _input, { actor }) {
    if (actor.influencerId === null) throw missingRole()
    return toWallet(await getWallet(tx, { influencerId: actor.influencerId }, actor))
  },
})
