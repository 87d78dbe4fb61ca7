import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { EmailFilters } from '#app/features/notifications/inputs.ts'
import { exportEmails } from '#app/features/notifications/queries/export-emails.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The mails of the list with the same address parameters, all pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...staffFor('notifications.read-emails'))
  const filters = listParams(request, EmailFilters)
  return answerCsv(request, { name: 'emails', language }, (client, options) => exportEmails(client, filters, actor, options))
}
