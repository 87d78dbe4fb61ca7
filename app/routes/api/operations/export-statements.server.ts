import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { StatementFilters } from '#app/features/cut-offs/inputs.ts'
import { exportStatements } from '#app/features/cut-offs/queries/export-statements.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-statements',
  method: 'get',
  path: '/brands/{brandId}/statements.csv',
  tag: 'statements',
  summary: 'A brand’s statements as CSV, by period and number',
  description: 'In the language of Accept-Language: separators, decimals and words. `cutOffId` narrows it to one cut-off.',
  access: staffFor('cut-offs.export'),
  input: StatementFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportStatements(database(), input, actor, { language, signal }), `${slug}-statements`)
  },
})
