import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { toWallet, Wallet } from '../schemas/ledger.server.ts'

export default defineOperation({
  id: 'get-wallet',
  method: 'get',
  path: '/influencers/{influencerId}/wallet',
  tag: 'wallets',
  summary: 'An influencer’s money by state, and when it becomes available',
  access: rolesFor('ledger.read-wallet'),
  input: z.object({ influencerId: Id }),
  output: Wallet,
  async run(tx, input, { actor }) {
    return toWallet(await getWallet(tx, input, actor))
  },
})
