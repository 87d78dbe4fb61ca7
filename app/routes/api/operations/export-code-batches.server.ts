import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { BatchFilters } from '#app/features/codes/batch/batch-inputs.ts'
import { exportBatches } from '#app/features/codes/queries/export-batches.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-batches',
  method: 'get',
  path: '/code-batches.csv',
  tag: 'codes',
  summary: 'Batches of codes as CSV, newest first',
  description:
    'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in the brand’s time zone.',
  access: staffFor('codes.read'),
  input: BatchFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportBatches(database(), input, actor, { language, signal }), 'code-batches')
  },
})
