import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { renamePasskey } from '#app/features/auth/commands/rename-passkey.server.ts'
import { RenamePasskey } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'rename-passkey',
  method: 'patch',
  path: '/me/passkeys/{passkeyId}',
  tag: 'auth',
  summary: 'Calls one of the caller’s passkeys otherwise',
  access: rolesFor('auth.change-factors'),
  input: RenamePasskey,
  output: z.object({}),
  async run(tx, input, ctx) {
    await renamePasskey(tx, input, ctx)
    return {}
  },
})
