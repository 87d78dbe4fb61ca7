import { rolesFor } from '#app/domain/permissions.ts'
import { ListDataRequests } from '#app/features/privacy/inputs.ts'
import { listDataRequests } from '#app/features/privacy/queries/list-data-requests.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DataRequestSummary } from '../schemas/data-request.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-data-requests',
  method: 'get',
  path: '/data-requests',
  tag: 'privacy',
  summary: 'Requests about personal data, newest first',
  access: rolesFor('privacy.read-requests'),
  input: ListDataRequests,
  output: pageOf(DataRequestSummary),
  async run(tx, input, { actor, now }) {
    return toPage(await listDataRequests(tx, input, actor, now), (request) => request)
  },
})
