import { rolesFor } from '#app/domain/permissions.ts'
import { inviteUser } from '#app/features/auth/commands/invite-user.server.ts'
import { getInvitation } from '#app/features/auth/queries/list-invitations.server.ts'
import { InviteUser } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Invitation } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'invite-user',
  method: 'post',
  path: '/invitations',
  tag: 'users',
  summary: 'Asks somebody to join the staff',
  description: `They get a mail with a link that works for seven days. Roles of somebody who has an account are given by \`change-grants\`.
Asks for a fresh proof of who calls: see \`/auth/step-up\`.`,
  access: rolesFor('auth.invite-user'),
  status: 201,
  input: InviteUser,
  output: Invitation,
  async run(tx, input, ctx) {
    const invitation = await inviteUser(tx, input, byMachineClock(ctx))
    return getInvitation(tx, invitation, ctx.actor, new Date())
  },
})
