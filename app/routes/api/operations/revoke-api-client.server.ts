import { rolesFor } from '#app/domain/permissions.ts'
import { ClientRef } from '#app/features/auth/client-inputs.ts'
import { revokeApiClient } from '#app/features/auth/commands/revoke-api-client.server.ts'
import { getApiClient } from '#app/features/auth/queries/list-api-clients.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { ApiClient } from '../schemas/api-client.server.ts'

export default defineOperation({
  id: 'revoke-api-client',
  method: 'post',
  path: '/api-clients/{clientId}/revoke',
  tag: 'clients',
  summary: 'Ends a program, with all of its tokens',
  access: rolesFor('auth.revoke-api-client'),
  input: ClientRef,
  output: ApiClient,
  async run(tx, input, ctx) {
    await revokeApiClient(tx, input, byMachineClock(ctx))
    return getApiClient(tx, input, ctx.actor, new Date())
  },
})
