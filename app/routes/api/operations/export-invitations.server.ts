import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { exportInvitations } from '#app/features/auth/queries/export-invitations.server.ts'
import { InvitationFilters } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-invitations',
  method: 'get',
  path: '/invitations.csv',
  tag: 'users',
  summary: 'Invitations as CSV',
  description: 'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in UTC.',
  access: rolesFor('auth.read-users'),
  input: InvitationFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportInvitations(database(), input, actor, { language, signal }), 'invitations')
  },
})
