import { rolesFor } from '#app/domain/permissions.ts'
import { ListApiClients } from '#app/features/auth/client-inputs.ts'
import { listApiClients } from '#app/features/auth/queries/list-api-clients.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApiClient } from '../schemas/api-client.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-api-clients',
  method: 'get',
  path: '/api-clients',
  tag: 'clients',
  summary: 'Programs that call on their own, newest first',
  access: rolesFor('auth.read-api-clients'),
  input: ListApiClients,
  output: pageOf(ApiClient),
  async run(tx, input, { actor }) {
    return toPage(await listApiClients(tx, input, actor, new Date()), (client) => client)
  },
})
