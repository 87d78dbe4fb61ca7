import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { confirmTotp } from '#app/features/auth/commands/confirm-totp.server.ts'
import { ConfirmTotp } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { RecoveryCodes } from '../schemas/security.server.ts'

export default defineOperation({
  id: 'confirm-totp',
  method: 'post',
  path: '/me/totp',
  tag: 'auth',
  summary: 'Makes an authenticator app the caller’s second factor',
  description: 'Asks for a fresh proof. `code` is the first one that the app shows for the secret of `start-totp`.',
  access: rolesFor('auth.change-factors'),
  input: ConfirmTotp,
  output: z.object({ recoveryCodes: RecoveryCodes }),
  run: (tx, input, ctx) => confirmTotp(tx, input, { ...ctx, now: new Date() }, { vault: vault() }),
})
