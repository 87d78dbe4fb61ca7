import { z } from 'zod'
import { AcceptInvitation } from '#app/features/auth/user-inputs.ts'
import { acceptInvitationAt } from '#app/http/accept-invitation.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'accept-invitation',
  method: 'post',
  path: '/invitations/accept',
  tag: 'users',
  summary: 'Makes the invited person a user, with a password of theirs',
  description: '`token` is the last part of the link’s address in the mail. Afterwards they sign in: see `/auth/token`.',
  access: 'public',
  status: 201,
  input: AcceptInvitation.extend({ token: z.string().min(1).max(200) }),
  output: z.object({ userId: z.uuid() }),
  async runPublic(input, request) {
    const { userId } = await acceptInvitationAt(request, input)
    return { userId }
  },
})
