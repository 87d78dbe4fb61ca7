import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { CodeFilters } from '#app/features/codes/inputs.ts'
import { exportCodes } from '#app/features/codes/queries/export-codes.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-codes',
  method: 'get',
  path: '/codes.csv',
  tag: 'codes',
  summary: 'Codes of the caller’s brands as CSV, newest first',
  description:
    'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in the brand’s time zone.',
  access: staffFor('codes.read'),
  input: CodeFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportCodes(database(), input, actor, { language, signal }), 'codes')
  },
})
