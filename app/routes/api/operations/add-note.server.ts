import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { addNote } from '#app/features/influencers/commands/add-note.server.ts'
import { AddNote } from '#app/features/influencers/mark-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'add-note',
  method: 'post',
  path: '/brands/{brandId}/influencers/{influencerId}/notes',
  tag: 'influencers',
  summary: 'Writes a note about an influencer',
  access: rolesFor('influencers.add-note'),
  status: 201,
  input: AddNote,
  output: z.object({ noteId: z.uuid() }),
  run: addNote,
})
