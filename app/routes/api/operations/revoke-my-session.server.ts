import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { revokeOwnSession } from '#app/features/auth/commands/revoke-own-session.server.ts'
import { NameOfSession } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'revoke-my-session',
  method: 'post',
  path: '/me/sessions/{sessionId}/revoke',
  tag: 'auth',
  summary: 'Signs the caller out of one browser',
  access: rolesFor('auth.revoke-session'),
  input: NameOfSession,
  output: z.object({}),
  async run(tx, input, ctx) {
    await revokeOwnSession(tx, input, { ...ctx, now: new Date() })
    return {}
  },
})
