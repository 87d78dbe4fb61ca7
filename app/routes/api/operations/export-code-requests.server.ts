import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { exportCodeRequests } from '#app/features/codes/queries/export-code-requests.server.ts'
import { CodeRequestFilters } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-requests',
  method: 'get',
  path: '/code-requests.csv',
  tag: 'codes',
  summary: 'Codes that influencers asked for as CSV, newest first',
  description:
    'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in the brand’s time zone.',
  access: staffFor('codes.read'),
  input: CodeRequestFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportCodeRequests(database(), input, actor, { language, signal }), 'code-requests')
  },
})
