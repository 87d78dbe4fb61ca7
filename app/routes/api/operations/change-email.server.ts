import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { askEmailChange } from '#app/features/auth/commands/ask-email-change.server.ts'
import { ChangeEmail } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'change-email',
  method: 'post',
  path: '/me/email',
  tag: 'auth',
  summary: 'Asks for another address for the caller',
  description:
    'Asks for a fresh proof. A link goes to the new address; it counts once `confirm-email` is sent its token. Answered alike for every address.',
  access: rolesFor('auth.change-email'),
  status: 202,
  input: ChangeEmail,
  output: z.object({}),
  async run(tx, input, ctx) {
    await askEmailChange(tx, input, { ...ctx, now: new Date() })
    return {}
  },
})
