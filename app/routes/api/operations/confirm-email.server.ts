import { z } from 'zod'
import { ConfirmEmail } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { confirmEmail } from '../../auth/confirm-email.server.ts'

export default defineOperation({
  id: 'confirm-email',
  method: 'post',
  path: '/auth/confirm-email',
  tag: 'auth',
  summary: 'Lets a new address count, by the link that was mailed there',
  description:
    '`token` is the last part of the link’s address in the mail. Every session and every refresh token of the person ends: they sign in with the new address.',
  access: 'public',
  input: ConfirmEmail,
  output: z.object({ userId: z.uuid() }),
  async runPublic({ token }, request) {
    const { actor } = await confirmEmail(request, token, null)
    return { userId: actor.userId }
  },
})
