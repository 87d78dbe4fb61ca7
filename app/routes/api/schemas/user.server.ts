import { z } from 'zod'
import { roles, staffRoles } from '#app/domain/actor.ts'
import { teamRoles } from '#app/features/auth/team-roles.ts'
import { invitationStates } from '#app/features/auth/user-inputs.ts'
import { At } from './values.server.ts'

const brandId = z.uuid().nullable().describe('Null means all brands.')
const locale = z.enum(['es', 'en']).describe('Language of mails and screens.')

export const Grants = z.array(z.object({ role: z.enum(roles), brandId })).readonly()

export const User = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    locale,
    grants: Grants,
    influencerId: z.uuid().nullable().describe('The influencer that they are.'),
    createdAt: At,
    disabledAt: At.nullable().describe('Since when they cannot sign in.'),
    lastSeenAt: At.nullable().describe('In a browser or by a program.'),
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: 'User', description: 'A person who can sign in.' })

export const Invitation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    locale,
    grants: z.array(z.object({ role: z.enum(staffRoles), brandId })).readonly(),
    invitedBy: z.string().describe('Name of who invited.'),
    state: z.enum(invitationStates),
    createdAt: At,
    expiresAt: At,
    acceptedAt: At.nullable(),
  })
  .meta({ id: 'Invitation', description: 'Somebody asked to join the staff.' })

export const TeamMember = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string().nullable().describe('Null for those of all brands.'),
    role: z.enum(teamRoles),
    isOfAllBrands: z.boolean(),
    isEnabled: z.boolean().describe('Whether they can sign in.'),
  })
  .meta({ id: 'TeamMember', description: 'A role that somebody holds in a brand.' })

export const TeamInvitation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(teamRoles),
    isOpen: z.boolean().describe('Whether its link still works.'),
    expiresAt: At,
  })
  .meta({ id: 'TeamInvitation', description: 'Somebody asked to work in a brand, who has not answered.' })

export const Team = z
  .object({ members: z.array(TeamMember), invitations: z.array(TeamInvitation) })
  .meta({ id: 'Team', description: 'Who works in a brand, and who was asked to.' })
