import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ClientFilters } from '#app/features/auth/client-inputs.ts'
import { exportApiClients } from '#app/features/auth/queries/export-api-clients.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-api-clients',
  method: 'get',
  path: '/api-clients.csv',
  tag: 'clients',
  summary: 'Programs that call on their own, as CSV',
  description: 'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in UTC.',
  access: rolesFor('auth.read-api-clients'),
  input: ClientFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportApiClients(database(), input, actor, { language, signal }), 'api-clients')
  },
})
