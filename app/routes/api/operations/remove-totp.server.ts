import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { removeTotp } from '#app/features/auth/commands/remove-totp.server.ts'
import { Nothing } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { env } from '#app/platform/env.server.ts'

export default defineOperation({
  id: 'remove-totp',
  method: 'post',
  path: '/me/totp/remove',
  tag: 'auth',
  summary: 'Forgets the caller’s authenticator app',
  description: 'Asks for a fresh proof. The last second factor of someone whose role asks for one stays.',
  access: rolesFor('auth.change-factors'),
  input: Nothing,
  output: z.object({}),
  async run(tx, input, ctx) {
    await removeTotp(tx, input, { ...ctx, now: new Date() }, { furtherRoles: env().SECOND_FACTOR_ROLES })
    return {}
  },
})
