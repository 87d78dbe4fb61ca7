import { DomainError } from '#app/domain/errors.ts'
import { type CodeSync, recordCodeSync } from '#app/features/codes/commands/record-code-sync.server.ts'
import { type CodeForSync, getCodeForSync } from '#app/features/codes/queries/get-code-for-sync.server.ts'
import type { VtexClient } from '#app/integrations/vtex/client.server.ts'
import type { Coupon } from '#app/integrations/vtex/payloads.ts'
import { VtexError, type VtexErrorKind } from '#app/integrations/vtex/vtex-error.ts'
import type { JobScope } from './services.ts'

type Coupons = Pick<VtexClient, 'getCoupon' | 'upsertCoupon' | 'archiveCoupon' | 'unarchiveCoupon'>

/** Failures that time does not heal: somebody has to change a key, a permission or the code. */
const final: readonly VtexErrorKind[] = ['unauthorized', 'forbidden', 'not-found', 'rejected']

/** Uses of a coupon by one client; VTEX spreads nominal discounts over at most so many items. */
const maxItemsPerClient = 10_000

/**
 * Makes the coupon of a code what it should be and records what came of it. What time heals is recorded and thrown on, so that the queue
 * tries again. @returns the outcome's kind
 */
export async function syncCodeWithVtex(scope: Pick<JobScope, 'database' | 'vtex' | 'ctx'>, codeId: string): Promise<string> {
  const { database, vtex, ctx } = scope
  const code = await getCodeForSync(database.db, { codeId })
  if (code.wanted === 'untouched') return 'untouched'
  const record = (outcome: CodeSync) => database.db.transaction((tx) => recordCodeSync(tx, { codeId, outcome }, ctx))
  try {
    const outcome = await convergeCoupon((await vtex.connect(code.brandId)).client, code)
    await record(outcome)
    return outcome.kind
  } catch (error) {
    const reason = error instanceof VtexError ? error.kind : error instanceof DomainError ? error.code : null
    if (reason === null) throw error
    await record({ kind: 'failed', reason, observed: null })
    if (!(error instanceof VtexError && final.includes(error.kind))) throw error
    return `failed: ${reason}`
  }
}

/**
 * Reads, compares, writes, reads back. A coupon that exists with another utmSource, and that we never synced, is the merchant's: it is left
 * alone and a person decides. A coupon just written may read as archived for two minutes though it works, so that is no failure.
 */
export async function convergeCoupon(coupons: Coupons, code: CodeForSync): Promise<CodeSync> {
  const current = await coupons.getCoupon(code.code)
  if (current !== null && !code.wasSynced && current.utmSource !== code.utmSource)
    return { kind: 'failed', reason: 'different-utm-source', observed: current }
  if (code.wanted !== 'live') {
    if (current === null || current.isArchived) return { kind: 'archived', observed: current }
    await coupons.archiveCoupon(code.code)
    return { kind: 'archived', observed: await coupons.getCoupon(code.code) }
  }
  if (current?.isArchived) await coupons.unarchiveCoupon(code.code)
  if (current === null || current.utmSource !== code.utmSource || current.utmCampaign)
    await coupons.upsertCoupon(couponOf(code, current))
  else if (!current.isArchived) return { kind: 'live', observed: current }
  const after = await coupons.getCoupon(code.code)
  if (after === null || after.utmSource !== code.utmSource) return { kind: 'failed', reason: 'not-as-written', observed: after }
  return { kind: 'live', observed: after }
}

/** A whole coupon: what we decide, and the limits that somebody set in VTEX. */
function couponOf(code: CodeForSync, current: Coupon | null): Parameters<Coupons['upsertCoupon']>[0] {
  return {
    couponCode: current?.couponCode ?? code.code,
    utmSource: code.utmSource,
    isArchived: false,
    maxItemsPerClient: current?.maxItemsPerClient ?? maxItemsPerClient,
    expirationIntervalPerUse: current?.expirationIntervalPerUse ?? '00:00:00',
    ...(current?.maxUsage != null && { maxUsage: current.maxUsage }),
  }
}
