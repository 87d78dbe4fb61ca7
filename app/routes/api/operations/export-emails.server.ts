import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { EmailFilters } from '#app/features/notifications/inputs.ts'
import { exportEmails } from '#app/features/notifications/queries/export-emails.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-emails',
  method: 'get',
  path: '/emails.csv',
  tag: 'emails',
  summary: 'Mails of the platform as CSV, last first',
  description: 'In the language of Accept-Language. UTF-8 with a byte order mark, safe for spreadsheets; instants in UTC.',
  access: rolesFor('notifications.read-emails'),
  input: EmailFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal }) {
    return csvResponse(await exportEmails(database(), input, actor, { language, signal }), 'emails')
  },
})
