import { recordPing } from '#app/features/brands/commands/record-ping.server.ts'
import { findWebhookReceiver, type WebhookReceiver } from '#app/features/brands/queries/find-webhook-receiver.server.ts'
import { readHookMessage } from '#app/integrations/vtex/notification.ts'
import { isRefusedContent, NotificationBatcher } from '#app/integrations/vtex/notification-batcher.server.ts'
import { ExpiringCache } from '#app/platform/expiring-cache.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { clock, database, logger, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { isSecretValid, isSignatureValid } from './hook-authentication.server.ts'

const maxBodyBytes = 64 * 1024

/** NUL and surrogates written as escapes: fine in JSON, refused by the database, and no part of any notification. */
const unstorable = /\\u(0000|d[89a-f])/i
const malformed = { kind: 'malformed' } as const

const receivers = new ExpiringCache<WebhookReceiver | null>({ ttlMs: 10_000, maxEntries: 1000 })
let batcher: NotificationBatcher | undefined

/**
 * A VTEX orders hook (VTEX Orders API: hook; notes on hooks in the operating guide). Checks that the sender knows the brand's secret, stores
 * the raw notification and its job in one transaction, and answers 200 only then. Everything else is the worker's.
 * 404 unknown brand · 401 wrong secret or signature · 413 over 64 kB · 400 wrong shape or another shop's account · 503 not stored: send again.
 */
export async function receiveVtexHook(request: Request, brandSlug: string): Promise<Response> {
  try {
    return await receive(request, brandSlug)
  } catch (error) {
    if (isRefusedContent(error)) return refuse(400, 'webhook.malformed')
    logger().error({ err: describeError(error) }, 'webhook.not-stored')
    return refuse(503, 'webhook.not-stored', { 'Retry-After': '5' })
  }
}

async function receive(request: Request, brandSlug: string): Promise<Response> {
  const receiver = await receivers.get(brandSlug, () =>
    asSystem(database().db, 'webhook', (tx) => findWebhookReceiver(tx, { slug: brandSlug }, { vault: vault() }), 'read'),
  )
  if (receiver === null) return new Response(null, { status: 404 })
  const now = await clock().now()
  if (!isSecretValid(receiver, request.headers.get(receiver.webhookHeader), now)) return refuse(401, 'webhook.wrong-secret')
  const body = await readBody(request)
  if (body === null) return refuse(413, 'webhook.too-large')
  if (!isSignatureValid(receiver, request.headers.get('x-webhook-signature'), body, Date.now()))
    return refuse(401, 'webhook.wrong-signature')

  const message = unstorable.test(body) ? malformed : readHookMessage(parseJson(body))
  if (message.kind === 'malformed') return refuse(400, 'webhook.malformed')
  if (message.kind === 'ping') {
    const ctx = { actor: { kind: 'system', name: 'webhook' }, now, requestId: 'webhook' } as const
    await asSystem(database().db, 'webhook', (tx) => recordPing(tx, { brandId: receiver.brandId }, ctx))
    return new Response(null, { status: 200 })
  }
  const { notification } = message
  if (notification.account !== null && notification.account.toLowerCase() !== receiver.account.toLowerCase()) {
    return refuse(400, 'webhook.wrong-account')
  }
  batcher ??= new NotificationBatcher(database().sql)
  await batcher.store({
    brandId: receiver.brandId,
    source: 'hook',
    vtexOrderId: notification.vtexOrderId,
    state: notification.state,
    dedupeKey: notification.isDated ? notification.dedupeKey : `${notification.dedupeKey}${now.toISOString().slice(0, 16)}`,
    payload: body,
    receivedAt: now,
  })
  return new Response(null, { status: 200 })
}

/** Drops what is remembered of brands' secrets; called when a connection changes. */
export function forgetReceivers(): void {
  receivers.clear()
}

/** The body as text, or null when it is longer than allowed; a longer one is not read to its end. */
async function readBody(request: Request): Promise<string | null> {
  const declared = request.headers.get('content-length')
  if (declared !== null) return Number(declared) > maxBodyBytes ? null : request.text()
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBodyBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  const problem = { type: 'about:blank', status, code }
  return new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}
