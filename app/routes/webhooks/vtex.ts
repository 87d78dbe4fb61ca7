import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveVtexHook } from './receive-vtex-hook.server.ts'

/** `POST /webhooks/vtex/:brandSlug`. Guard: the brand's webhook secret. The front door calls the same function ahead of the router. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
  return receiveVtexHook(request, params.brandSlug ?? '')
}
