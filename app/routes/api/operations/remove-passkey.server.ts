import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { removePasskey } from '#app/features/auth/commands/remove-passkey.server.ts'
import { NameOfPasskey } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { env } from '#app/platform/env.server.ts'

export default defineOperation({
  id: 'remove-passkey',
  method: 'post',
  path: '/me/passkeys/{passkeyId}/remove',
  tag: 'auth',
  summary: 'Forgets one of the caller’s passkeys',
  description:
    'Asks for a fresh proof. The last second factor of someone whose role asks for one stays. Passkeys are made in a browser.',
  access: rolesFor('auth.change-factors'),
  input: NameOfPasskey,
  output: z.object({}),
  async run(tx, input, ctx) {
    await removePasskey(tx, input, { ...ctx, now: new Date() }, { furtherRoles: env().SECOND_FACTOR_ROLES })
    return {}
  },
})
