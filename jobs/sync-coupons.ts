import { normalizeCode } from '#app/domain/normalize-code.ts'
import type { DueCode } from '#app/features/codes/commands/claim-due-codes.server.ts'
import type { CodeSync } from '#app/features/codes/commands/record-code-syncs.server.ts'
import { nextSyncWaitMs } from '#app/features/codes/sync-waits.ts'
import type { VtexClient } from '#app/integrations/vtex/client.server.ts'
import type { Coupon, CouponInput } from '#app/integrations/vtex/payloads.ts'
import { VtexError, type VtexErrorKind } from '#app/integrations/vtex/vtex-error.ts'
import { type CouponStep, couponStep, type Sight, writtenOutcome } from './coupon-step.ts'

export type Coupons = Pick<
  VtexClient,
  'getCoupon' | 'upsertCoupon' | 'putCoupons' | 'archiveCoupon' | 'unarchiveCoupon' | 'listCoupons'
>

/** The account's coupons that are not archived, by normalised code, read once for many codes. */
export type Listed = ReadonlyMap<string, Coupon>

/** What came of a set of codes. `trouble`: the account as a whole did not answer, or may not be called; codes without an outcome were not tried. */
export type SyncedCoupons = { readonly outcomes: CodeSync[]; readonly trouble: VtexError | null }

type Written = { readonly code: DueCode; readonly step: Extract<CouponStep, { kind: 'write' }> }

/** Failures of one code that time does not heal; the account answers as usual. */
const ofTheCode: readonly VtexErrorKind[] = ['rejected', 'not-found']
const concurrency = 4

/** Codes that people typed: their merchant may have had one of that name once, archived now. One made up by a pattern is looked up in the list alone. */
const typedOrigins: readonly string[] = ['manager', 'import', 'request', 'application']

/**
 * Makes the coupons of claimed codes what they should be: reads, compares, writes, reads back. With `listed` there are many: the reading is the list, what is
 * new goes in one batch, and what was written is read back when VTEX has settled. Every call is an upsert of a whole coupon or safe to repeat, so codes
 * whose outcome was lost are simply done again.
 */
export async function syncCoupons(
  coupons: Coupons,
  codes: readonly DueCode[],
  listed: Listed | null,
  now: Date,
): Promise<SyncedCoupons> {
  const startedAt = performance.now()
  const clock = () => new Date(now.getTime() + performance.now() - startedAt)
  const outcomes: CodeSync[] = []
  const batch: Written[] = []
  let trouble: VtexError | null = null

  await inTurns(codes, async (code) => {
    if (trouble !== null) return
    try {
      const outcome = await settle(coupons, code, listed, clock, (written) => batch.push(written))
      if (outcome !== null) outcomes.push(outcome)
    } catch (error) {
      if (!(error instanceof VtexError)) throw error
      if (!ofTheCode.includes(error.kind)) trouble = error
      outcomes.push(failureOf(code, error, clock()))
    }
  })
  if (batch.length > 0 && trouble === null) {
    const put = await putBatch(coupons, batch, clock)
    outcomes.push(...put.outcomes)
    trouble = put.trouble
  }
  return { outcomes, trouble }
}

/** One code, to its end; null when its write was left to the batch. */
async function settle(
  coupons: Coupons,
  code: DueCode,
  listed: Listed | null,
  clock: () => Date,
  toBatch: (written: Written) => void,
): Promise<CodeSync | null> {
  let step = couponStep(code, await sightOf(coupons, code, listed), clock())
  if (step.kind === 'look') step = couponStep(code, (await coupons.getCoupon(code.code)) ?? 'none', clock())
  if (step.kind === 'done') return step.outcome
  if (step.kind === 'archive') {
    const isThere = await unlessAbsent(coupons.archiveCoupon(code.code))
    return isThere ? step.outcome : { ...step.outcome, observed: null }
  }
  if (step.kind === 'look') return null
  if (step.unarchive) await unlessAbsent(coupons.unarchiveCoupon(code.code))
  if (listed === null) return writeOne(coupons, { code, step }, clock)
  toBatch({ code, step })
  return null
}

/** In the list, or asked for by name where there is none, or where a merchant's archived coupon might hide. */
async function sightOf(coupons: Coupons, code: DueCode, listed: Listed | null): Promise<Sight> {
  if (code.wanted === 'untouched') return 'none'
  const found = listed?.get(normalizeCode(code.code))
  if (found !== undefined) return found
  const mayHide = code.syncedAt === null && code.wanted === 'live' && typedOrigins.includes(code.origin)
  if (listed !== null && !mayHide) return 'unlisted'
  return (await coupons.getCoupon(code.code)) ?? 'none'
}

/** Read back: a coupon just written may read as archived for two minutes though it works, so it is looked at again after that. */
async function writeOne(coupons: Coupons, { code, step }: Written, clock: () => Date): Promise<CodeSync> {
  await coupons.upsertCoupon(step.coupon)
  const writtenAt = clock()
  const after = await coupons.getCoupon(code.code)
  if (after !== null && after.utmSource === code.utmSource) {
    const written = writtenOutcome(code, step.left, writtenAt)
    return after.isArchived ? written : { ...written, nextSyncAt: null }
  }
  const { codeId, lease } = code
  return { codeId, lease, nextSyncAt: null, kind: 'failed', reason: 'not-as-written', observed: after }
}

/** All or none: when VTEX refuses the batch, one by one tells which coupon it is. */
async function putBatch(coupons: Coupons, batch: readonly Written[], clock: () => Date): Promise<SyncedCoupons> {
  try {
    await coupons.putCoupons(batch.map(({ step }): CouponInput => step.coupon))
    return { outcomes: batch.map(({ code, step }) => writtenOutcome(code, step.left, clock())), trouble: null }
  } catch (error) {
    if (!(error instanceof VtexError)) throw error
    if (!ofTheCode.includes(error.kind))
      return { outcomes: batch.map(({ code }) => failureOf(code, error, clock())), trouble: error }
  }
  const outcomes: CodeSync[] = []
  let trouble: VtexError | null = null
  await inTurns(batch, async (written) => {
    if (trouble !== null) return
    try {
      outcomes.push(await writeOne(coupons, written, clock))
    } catch (error) {
      if (!(error instanceof VtexError)) throw error
      if (!ofTheCode.includes(error.kind)) trouble = error
      outcomes.push(failureOf(written.code, error, clock()))
    }
  })
  return { outcomes, trouble }
}

const notTried: readonly VtexErrorKind[] = ['rate-limited', 'circuit-open', 'budget-exhausted']
const forPeople: readonly VtexErrorKind[] = ['unauthorized', 'forbidden', ...ofTheCode]

/** What a failed call means for a code: nothing was tried, a person has to act, or it is tried again by itself. */
export function failureOf(code: DueCode, error: Pick<VtexError, 'kind' | 'retryAfterMs'>, now: Date): CodeSync {
  const base = { codeId: code.codeId, lease: code.lease, reason: error.kind }
  if (notTried.includes(error.kind)) return { ...base, kind: 'waits', nextSyncAt: after(now, error.retryAfterMs ?? 1_000) }
  if (forPeople.includes(error.kind)) return { ...base, kind: 'failed', nextSyncAt: null }
  const waitMs = Math.max(error.retryAfterMs ?? 0, nextSyncWaitMs(code.attempts + 1))
  return { ...base, kind: 'failed', nextSyncAt: after(now, waitMs) }
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + Math.max(ms, 1_000))
}

/** @returns false where there is no such coupon */
async function unlessAbsent(call: Promise<void>): Promise<boolean> {
  try {
    await call
    return true
  } catch (error) {
    if (error instanceof VtexError && error.kind === 'not-found') return false
    throw error
  }
}

/** A few at a time. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all]
  await Promise.all(
    Array.from({ length: Math.min(concurrency, queue.length) }, async () => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one)
    }),
  )
}
