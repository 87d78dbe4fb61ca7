import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { exportUsers } from '#app/features/auth/queries/export-users.server.ts'
import { UserFilters } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-users',
  method: 'get',
  path: '/users.csv',
  tag: 'users',
  summary: 'People who can sign in, as CSV',
  description: 'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in UTC.',
  access: rolesFor('auth.read-users'),
  input: UserFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportUsers(database(), input, actor, { language, signal }), 'users')
  },
})
