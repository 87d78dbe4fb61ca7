import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { CommissionFilters } from '#app/features/commissions/inputs.ts'
import { exportCommissions } from '#app/features/commissions/queries/export-commissions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-commissions',
  method: 'get',
  path: '/brands/{brandId}/commissions.csv',
  tag: 'commissions',
  summary: 'A brand’s commissions as CSV, newest first',
  description:
    'In the language of Accept-Language: separators, decimals and words. UTF-8 with a byte order mark, safe for spreadsheets.',
  access: staffFor('commissions.export'),
  input: CommissionFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportCommissions(database(), input, actor, { language, signal }), `${slug}-commissions`)
  },
})
