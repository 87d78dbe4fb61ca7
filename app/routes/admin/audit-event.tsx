import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { EventNumber } from '#app/features/audit/inputs.ts'
import { getAuditEvent } from '#app/features/audit/queries/get-audit-event.server.ts'
import { AuditEventPage } from '#app/features/audit/ui/audit-event-page.tsx'
import { actionText } from '#app/features/audit/ui/audit-words.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('audit.read-events'))
  const number = EventNumber.safeParse(params.auditEventId)
  if (!number.success) throw new Response('page.not-found', { status: 404, statusText: 'Not Found' })
  const event = await read((tx) => getAuditEvent(tx, { auditEventId: number.data }, actor))
  return { event, title: actionText(translate(language), event.action) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function AuditEvent() {
  const { event } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return <AuditEventPage event={event} listSearch={search} />
}
