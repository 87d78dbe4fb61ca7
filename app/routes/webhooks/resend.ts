import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveResendEvent } from './receive-resend-event.server.ts'

/** `POST /webhooks/resend`. Guard: the signature of the body. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  return receiveResendEvent(request)
}
