import { z } from 'zod'
import { roles, staffRoles } from '#app/domain/actor.ts'
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
