import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { previewEmail } from '#app/features/brands/queries/preview-email.server.ts'
import { getEmail } from '#app/features/notifications/queries/get-email.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { mailPlatform } from './mail-platform.server.ts'

/** `GET /admin/emails/:emailId/page`: the mail's page alone, for a frame. It runs nothing, fetches nothing and is of no origin. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, read } = await requireRole(request, ...staffFor('notifications.read-emails'))
  const emailId = idParam(params.emailId)
  const preview = await read(async (tx) => previewEmail(tx, await getEmail(tx, { emailId }, actor), mailPlatform()))
  return new Response(preview?.html ?? '', {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
    },
  })
}
