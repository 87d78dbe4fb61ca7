import { rolesFor } from '#app/domain/permissions.ts'
import { CreateApiClient } from '#app/features/auth/client-inputs.ts'
import { createApiClient } from '#app/features/auth/commands/create-api-client.server.ts'
import { getApiClient } from '#app/features/auth/queries/list-api-clients.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { ApiClientWithSecret } from '../schemas/api-client.server.ts'

export default defineOperation({
  id: 'create-api-client',
  method: 'post',
  path: '/api-clients',
  tag: 'clients',
  summary: 'A program that acts for the caller; its secret is shown once',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.create-api-client'),
  status: 201,
  input: CreateApiClient,
  output: ApiClientWithSecret,
  async run(tx, input, ctx) {
    const { clientId, secret } = await createApiClient(tx, input, byMachineClock(ctx))
    return { ...(await getApiClient(tx, { clientId }, ctx.actor, new Date())), secret }
  },
})
