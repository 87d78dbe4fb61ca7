import { rolesFor } from '#app/domain/permissions.ts'
import { RotateClientSecret } from '#app/features/auth/client-inputs.ts'
import { rotateClientSecret } from '#app/features/auth/commands/rotate-client-secret.server.ts'
import { getApiClient } from '#app/features/auth/queries/list-api-clients.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { ApiClientWithSecret } from '../schemas/api-client.server.ts'

export default defineOperation({
  id: 'rotate-client-secret',
  method: 'post',
  path: '/api-clients/{clientId}/rotate-secret',
  tag: 'clients',
  summary: 'A new secret for a program of the caller; it is shown once',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.rotate-client-secret'),
  input: RotateClientSecret,
  output: ApiClientWithSecret,
  async run(tx, input, ctx) {
    const { clientId, secret } = await rotateClientSecret(tx, input, byMachineClock(ctx))
    return { ...(await getApiClient(tx, { clientId }, ctx.actor, new Date())), secret }
  },
})
