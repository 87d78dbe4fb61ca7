import { listCodeRequests } from '#app/features/codes/queries/list-code-requests.server.ts'
import { ListCodeRequests } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeRequest } from '../schemas/code.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-code-requests',
  method: 'get',
  path: '/code-requests',
  tag: 'codes',
  summary: 'Codes that influencers asked the caller’s brands for, or the caller’s own wishes, newest first',
  access: 'signed-in',
  input: ListCodeRequests,
  output: pageOf(CodeRequest),
  async run(tx, input, { actor }) {
    return toPage(await listCodeRequests(tx, input, actor), (request) => request)
  },
})
