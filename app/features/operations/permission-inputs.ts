import { z } from 'zod'
import { roles } from '#app/domain/actor.ts'
import { areas } from '#app/domain/permissions.ts'
import { SearchText } from '#app/platform/inputs.ts'

export const ListPermissions = z.object({
  search: SearchText.describe('Text contained in the words for an action or its area, or in its name.'),
  area: z.enum(areas).optional().describe('Only actions of this area.'),
  role: z.enum(roles).optional().describe('Only what holders of this role may do.'),
})
export type ListPermissions = z.output<typeof ListPermissions>
