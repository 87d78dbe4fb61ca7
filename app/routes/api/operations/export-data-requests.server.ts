import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { DataRequestFilters } from '#app/features/privacy/inputs.ts'
import { exportRequests } from '#app/features/privacy/queries/export-requests.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-data-requests',
  method: 'get',
  path: '/data-requests.csv',
  tag: 'privacy',
  summary: 'Requests about personal data, as CSV',
  access: rolesFor('privacy.read-requests'),
  input: DataRequestFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, now }) {
    return csvResponse(await exportRequests(database(), input, actor, { language, signal, now }), 'data-requests')
  },
})
