import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ConsentFilters } from '#app/features/policies/inputs.ts'
import { exportConsents } from '#app/features/policies/queries/export-consents.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-policy-consents',
  method: 'get',
  path: '/policies/{policyId}/consents.csv',
  tag: 'policies',
  summary: 'Who accepted a policy, as CSV',
  access: rolesFor('policies.read-consents'),
  input: ConsentFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportConsents(database(), input, actor, { language, signal }), 'consents')
  },
})
