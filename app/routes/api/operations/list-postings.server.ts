import { rolesFor } from '#app/domain/permissions.ts'
import { ListPostings } from '#app/features/ledger/inputs.ts'
import { listPostings } from '#app/features/ledger/queries/list-postings.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Posting, toPosting } from '../schemas/ledger.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-postings',
  method: 'get',
  path: '/postings',
  tag: 'wallets',
  summary: 'Ledger postings of the caller’s brands, or on the caller’s wallet, last posted first',
  access: rolesFor('ledger.read-wallet'),
  input: ListPostings,
  output: pageOf(Posting),
  async run(tx, input, { actor }) {
    return toPage(await listPostings(tx, input, actor), toPosting)
  },
})
