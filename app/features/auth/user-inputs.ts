import { z } from 'zod'
import { type RoleGrant, roles, staffRoles } from '#app/domain/actor.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'
import { keyOfGrant } from './grants.ts'
import { Email, NewPassword } from './inputs.ts'

const Name = z.string().trim().min(1).max(120).describe('Name of the person.')
const Language = z.enum(['es', 'en']).describe('Language of mails and, at first, of the screens.')

/** A role of a member of staff. Fields that it does not know are refused. */
export const StaffGrant = z
  .strictObject({
    role: z.enum(staffRoles),
    brandId: Id.nullable().describe('Null means all brands; an administrator is one of all.'),
  })
  .refine(({ role, brandId }) => role !== 'admin' || brandId === null, {
    path: ['brandId'],
    params: { code: 'users.admin-of-all' },
    error: 'users.admin-of-all',
  })

const Grants = z.array(StaffGrant).max(200)

export const ChangeGrants = z
  .object({
    userId: Id,
    grants: Grants.describe('Every role as a member of staff from now on; what is not named is taken away.'),
  })
  .describe('Roles of a person. What they are as an influencer stays as it is.')
export type ChangeGrants = z.output<typeof ChangeGrants>

export const UserRef = z.object({ userId: Id })
export type UserRef = z.output<typeof UserRef>

export const InviteUser = z
  .object({ email: Email, name: Name, locale: Language.default('es'), grants: Grants.min(1) })
  .describe('An invitation to join the staff with exactly these roles.')
export type InviteUser = z.output<typeof InviteUser>

export const InvitationRef = z.object({ invitationId: Id })
export type InvitationRef = z.output<typeof InvitationRef>

/** What a person answers to an invitation. The link's token is no field of the form: it is in the address. */
export const AcceptInvitation = z.object({ password: NewPassword })
export type AcceptInvitation = z.output<typeof AcceptInvitation>

/** A move on an invitation, by the button that was pressed. */
export const MoveInvitation = InvitationRef.extend({ intent: z.enum(['resend', 'revoke']) })

export const userMoves = ['disable', 'enable', 'end-sessions', 'reset-factor'] as const
/** A move on a person, by the button that was pressed. */
export const MoveUser = UserRef.extend({ intent: z.enum(userMoves) })

export const userStates = ['enabled', 'disabled'] as const

const userFilters = {
  search: SearchText,
  role: z.enum(roles).optional().describe('Only people who hold this role.'),
  brandId: Id.optional().describe('Only people with a role for this brand, or for all.'),
  state: z.enum(userStates).optional(),
}
export const UserFilters = z.object(userFilters)
export type UserFilters = z.output<typeof UserFilters>
export const ListUsers = z.object({ ...pageFields, ...userFilters })
export type ListUsers = z.output<typeof ListUsers>

export const invitationStates = ['open', 'accepted', 'expired', 'revoked'] as const
export type InvitationState = (typeof invitationStates)[number]

const invitationFilters = { search: SearchText, state: z.enum(invitationStates).optional() }
export const InvitationFilters = z.object(invitationFilters)
export type InvitationFilters = z.output<typeof InvitationFilters>
export const ListInvitations = z.object({ ...pageFields, ...invitationFilters })
export type ListInvitations = z.output<typeof ListInvitations>

/** Roles as checkboxes send them: `manager:<brand id>`, `finance:all`. */
const CheckedGrant = z
  .string()
  .regex(/^[a-z]+:(all|[0-9a-f-]{36})$/)
  .transform((key): unknown => {
    const [role, brand] = key.split(':')
    return { role, brandId: brand === 'all' ? null : brand }
  })
  .pipe(StaffGrant)
const CheckedGrants = z.array(CheckedGrant).max(200)

export const ChangeGrantsForm = z.object({ userId: Id, grants: CheckedGrants })
export const InviteUserForm = z.object({
  email: Email,
  name: Name,
  locale: Language,
  grants: CheckedGrants.refine((grants) => grants.length > 0, {
    params: { code: 'users.role-needed' },
    error: 'users.role-needed',
  }),
})

/** The checkboxes that grants stand for. */
export function checkedGrants(grants: readonly RoleGrant[]): string[] {
  return grants.filter(({ role }) => role !== 'influencer').map(keyOfGrant)
}
