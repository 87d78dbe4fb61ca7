import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { CampaignFilters } from '#app/features/campaigns/inputs.ts'
import { exportCampaigns } from '#app/features/campaigns/queries/export-campaigns.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-campaigns',
  method: 'get',
  path: '/brands/{brandId}/campaigns.csv',
  tag: 'campaigns',
  summary: 'A brand’s campaigns as CSV, newest first',
  description:
    'In the language of Accept-Language: separators, decimals and words. UTF-8 with a byte order mark, safe for spreadsheets.',
  access: staffFor('campaigns.read'),
  input: CampaignFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read, now }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportCampaigns(database(), input, actor, { language, signal, now }), `${slug}-campaigns`)
  },
})
