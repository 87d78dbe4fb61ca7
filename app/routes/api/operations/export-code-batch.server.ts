import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { BatchRef } from '#app/features/codes/batch/batch-inputs.ts'
import { exportBatchResults } from '#app/features/codes/queries/export-batch-results.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-batch',
  method: 'get',
  path: '/code-batches/{batchId}/results.csv',
  tag: 'codes',
  summary: 'What came of a batch, row by row, as CSV',
  description:
    'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in the brand’s time zone.',
  access: staffFor('codes.read'),
  input: BatchRef,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportBatchResults(database(), input, actor, { language, signal }), 'code-batch')
  },
})
