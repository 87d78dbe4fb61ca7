import { recordMailReport } from '#app/features/notifications/commands/record-mail-report.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readResendEvent } from '#app/platform/mailer/read-resend-event.server.ts'
import { clock, database, logger } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

/**
 * What Resend tells about mails that came back. The sender shows by the signature of the body that it knows the secret; where none is set,
 * nobody does. 200 once it is kept, and for what is of no interest · 401 wrong signature.
 */
export async function receiveResendEvent(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET
  const event = secret === undefined ? null : readResendEvent(await request.text(), request.headers, secret)
  if (event === null || event.kind === 'forged') {
    logger().warn({ status: 401 }, 'mail-webhook.forged')
    return new Response(null, { status: 401 })
  }
  if (event.kind === 'ignored') return new Response(null, { status: 200 })
  const ctx = {
    actor: { kind: 'system', name: 'resend-webhook' },
    now: await clock().now(),
    requestId: 'resend-webhook',
  } as const
  const outcome = await asSystem(database().db, 'resend-webhook', (tx) => recordMailReport(tx, event.report, ctx))
  logger().info({ outcome, report: event.report.kind }, 'mail-webhook.received')
  return new Response(null, { status: 200 })
}
