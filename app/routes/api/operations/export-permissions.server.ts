import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ListPermissions } from '#app/features/operations/permission-inputs.ts'
import { exportPermissions } from '#app/features/operations/queries/export-permissions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-permissions',
  method: 'get',
  path: '/permissions.csv',
  tag: 'users',
  summary: 'Who may do what, as CSV',
  access: rolesFor('operations.read-permissions'),
  input: ListPermissions,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async run(_tx, filters, { actor, language }) {
    return csvResponse(exportPermissions(filters, actor, language), 'permissions')
  },
})
