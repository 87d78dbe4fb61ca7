import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'
import { teamRoles } from './team-roles.ts'
import { InviteUser } from './user-inputs.ts'

const Role = z.enum(teamRoles).describe('What they may do in the brand.')

export const TeamOf = z.object({ brandId: Id })

export const InviteToTeam = InviteUser.omit({ grants: true })
  .extend({ brandId: Id, role: Role })
  .describe('An invitation to work in a brand, with one of the roles that the caller holds there.')
export type InviteToTeam = z.output<typeof InviteToTeam>

/** Input of sending an invitation again and of taking it back. */
export const TeamInvitationRef = z.object({ brandId: Id, invitationId: Id })
export type TeamInvitationRef = z.output<typeof TeamInvitationRef>

export const EndTeamAccess = z.object({ brandId: Id, userId: Id, role: Role })
export type EndTeamAccess = z.output<typeof EndTeamAccess>

/** What the team's page posts, by the button that was pressed. */
export const TeamForm = z.discriminatedUnion('intent', [
  InviteToTeam.omit({ brandId: true }).extend({ intent: z.literal('invite') }),
  TeamInvitationRef.omit({ brandId: true }).extend({ intent: z.literal('resend') }),
  TeamInvitationRef.omit({ brandId: true }).extend({ intent: z.literal('revoke') }),
  EndTeamAccess.omit({ brandId: true }).extend({ intent: z.literal('end') }),
])
