import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { listBrandAccounts } from '#app/features/ledger/queries/list-brand-accounts.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { Account, toAccount } from '../schemas/ledger.server.ts'

export default defineOperation({
  id: 'list-brand-accounts',
  method: 'get',
  path: '/brands/{brandId}/accounts',
  tag: 'wallets',
  summary: 'A brand’s ledger accounts with their balances',
  access: staffFor('ledger.read-brand-accounts'),
  input: z.object({ brandId: Id }),
  output: z.object({ data: z.array(Account) }),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return { data: (await listBrandAccounts(tx, input, actor)).map(toAccount) }
  },
})
