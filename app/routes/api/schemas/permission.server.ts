import { z } from 'zod'
import { type Role, roles } from '#app/domain/actor.ts'
import { actions, areas } from '#app/domain/permissions.ts'

const Reach = z
  .enum(['all', 'brands', 'own'])
  .nullable()
  .describe('Everything; the brands the role was given for (all where it was given for all); what is one’s own; null: nothing.')

export const Permission = z
  .object({
    action: z.enum(actions).describe('As audit events name it.'),
    area: z.enum(areas),
    label: z.string().describe('What it is, in the caller’s language.'),
    reach: z.object(Object.fromEntries(roles.map((role) => [role, Reach])) as Record<Role, typeof Reach>),
  })
  .meta({ id: 'Permission', description: 'How far each role may do something.' })
