import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { regenerateRecoveryCodes } from '#app/features/auth/commands/regenerate-recovery-codes.server.ts'
import { Nothing } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { RecoveryCodes } from '../schemas/security.server.ts'

export default defineOperation({
  id: 'regenerate-recovery-codes',
  method: 'post',
  path: '/me/recovery-codes',
  tag: 'auth',
  summary: 'New recovery codes for the caller; the earlier ones are worth nothing',
  description: 'Asks for a fresh proof.',
  access: rolesFor('auth.change-factors'),
  input: Nothing,
  output: z.object({ recoveryCodes: RecoveryCodes }),
  run: (tx, input, ctx) => regenerateRecoveryCodes(tx, input, { ...ctx, now: new Date() }),
})
