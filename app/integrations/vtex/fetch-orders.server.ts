import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { hashCustomerValue, type Keys } from '#app/platform/keys.server.ts'
import { mapOrder } from './mapper.ts'
import { redactDocument } from './redact.ts'
import { VtexError } from './vtex-error.ts'

export type FetchedSnapshot = { readonly snapshot: OrderSnapshot; readonly document: string; readonly documentHash: string }
export type FetchResult =
  | { readonly kind: 'fetched'; readonly order: FetchedSnapshot }
  /** `code` is the VtexError's kind: a stable word that the inbox shows. */
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly details: Record<string, unknown>
      readonly retryAfterMs?: number | undefined
    }

/** Where orders come from: a brand's VTEX account. */
export type OrderSource = {
  readonly account: string
  readonly currency: string
  readonly client: { getOrder(vtexOrderId: string): Promise<unknown> }
}

/**
 * Fetches orders, `concurrency` at a time, and reads them: snapshot, and the document without personal data. Never throws for an order:
 * a failure is that order's result.
 */
export async function fetchOrders(
  source: OrderSource,
  vtexOrderIds: readonly string[],
  options: { now: Date; concurrency: number; keys: Keys },
): Promise<Map<string, FetchResult>> {
  const results = new Map<string, FetchResult>()
  const waiting = [...vtexOrderIds]
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) results.set(id, await fetchOrder(source, id, options))
  }
  await Promise.all(Array.from({ length: Math.min(options.concurrency, vtexOrderIds.length) }, lane))
  return results
}

async function fetchOrder(source: OrderSource, vtexOrderId: string, options: { now: Date; keys: Keys }): Promise<FetchResult> {
  try {
    const document = await source.client.getOrder(vtexOrderId)
    const { snapshot } = mapOrder(document, {
      account: source.account,
      fallbackCurrency: source.currency,
      hashCustomerValue: (kind, value) => hashCustomerValue(options.keys.customerHash, kind, value),
      now: options.now,
    })
    if (snapshot.vtexOrderId !== vtexOrderId) throw new VtexError('bad-response', 'get-order', { code: 'other-order' })
    const { json, hash } = redactDocument(document)
    return { kind: 'fetched', order: { snapshot, document: json, documentHash: hash } }
  } catch (error) {
    if (!(error instanceof VtexError)) {
      const name = error instanceof Error ? error.name : 'unknown'
      return { kind: 'failed', code: 'processing-failed', details: { error: name } }
    }
    return {
      kind: 'failed',
      code: error.kind,
      details: { status: error.status ?? null, code: error.code ?? null },
      retryAfterMs: error.retryAfterMs,
    }
  }
}
