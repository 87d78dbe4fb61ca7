import { DomainError } from '#app/domain/errors.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { claimDueCodes, type DueCode } from '#app/features/codes/commands/claim-due-codes.server.ts'
import { type CodeSync, recordCodeSyncs } from '#app/features/codes/commands/record-code-syncs.server.ts'
import { wakeSync } from '#app/features/codes/commands/wake-sync.server.ts'
import { getSyncQueue } from '#app/features/codes/queries/get-sync-queue.server.ts'
import { nextSyncWaitMs } from '#app/features/codes/sync-waits.ts'
import { couponBatchSize } from '#app/integrations/vtex/coupon-calls.server.ts'
import { VtexError } from '#app/integrations/vtex/vtex-error.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'
import { type Coupons, failureOf, type Listed, syncCoupons } from './sync-coupons.ts'

/** More than so many are due: they go in batches, after one reading of the account's list. */
export const fewCodes = 20

/** How long one job works; then it makes room for others and is called again. */
const runMs = 45_000

type Scope = Pick<JobScope, 'database' | 'clock' | 'vtex' | 'ctx'>
type Run = { synced: number; failed: number; waiting: number; isInterrupted: boolean }

const part = 'codes.sync-brand'

/**
 * Syncs a brand's due codes until none is due, the account may not be called for now, or its time is over; then has itself called again when the next one is
 * due. What it claimed is its own for two minutes, and is recorded chunk by chunk: a worker killed anywhere loses at most one chunk's outcome, which is then
 * found done.
 */
export async function syncBrandCodes(scope: Scope, brandId: string): Promise<Run> {
  const { database } = scope
  const startedAt = performance.now()
  const total: Run = { synced: 0, failed: 0, waiting: 0, isInterrupted: false }
  let listed: Listed | null = null
  let refused: VtexError | null = null
  let pauseMs = 0
  while (pauseMs === 0) {
    const ctx = { ...scope.ctx, now: await scope.clock.now() }
    const { due } = await getSyncQueue(database.db, { brandId, at: ctx.now })
    if (due === 0) break
    total.isInterrupted = performance.now() - startedAt > runMs
    if (total.isInterrupted) break
    const codes = await asSystem(database.db, part, (tx) => claimDueCodes(tx, { brandId, limit: couponBatchSize }, ctx))
    if (codes.length === 0) pauseMs = 1_000
    const carried: Carried =
      refused === null
        ? await carry(scope, brandId, codes, due > fewCodes ? (listed ?? 'needed') : null, ctx.now)
        : { outcomes: [], trouble: refused, list: null }
    listed = carried.list
    const { trouble } = carried
    const outcomes = [...carried.outcomes, ...untried(codes, carried.outcomes, trouble, ctx.now)]
    await asSystem(database.db, part, (tx) => recordCodeSyncs(tx, outcomes, ctx))
    for (const { kind } of outcomes) total[kind === 'failed' ? 'failed' : kind === 'waits' ? 'waiting' : 'synced'] += 1
    if (trouble !== null && isRefused(trouble)) refused = trouble
    else if (trouble !== null) pauseMs = waitAfter(trouble)
  }
  await planNext(scope, brandId, pauseMs)
  return total
}

type Carried = { outcomes: CodeSync[]; trouble: VtexError | null; list: Listed | null }

async function carry(
  scope: Scope,
  brandId: string,
  codes: readonly DueCode[],
  listed: Listed | 'needed' | null,
  now: Date,
): Promise<Carried> {
  let list: Listed | null = null
  try {
    const { client } = await scope.vtex.connect(brandId)
    list = listed === 'needed' ? await readList(client) : listed
    return { ...(await syncCoupons(client, codes, list, now)), list }
  } catch (error) {
    if (error instanceof VtexError) return { outcomes: [], trouble: error, list }
    if (!(error instanceof DomainError)) throw error
    return { outcomes: codes.map((code) => notConnected(code, error, now)), trouble: null, list }
  }
}

async function readList(client: Coupons): Promise<Listed> {
  return new Map((await client.listCoupons()).map((coupon) => [normalizeCode(coupon.couponCode), coupon]))
}

function notConnected(code: DueCode, { code: reason }: DomainError, now: Date): CodeSync {
  const nextSyncAt = new Date(now.getTime() + nextSyncWaitMs(code.attempts + 1))
  return { codeId: code.codeId, lease: code.lease, kind: 'failed', reason, nextSyncAt }
}

/** A key that VTEX refuses fails every code alike, without asking for each; else what was not reached is due again when the account is. */
function untried(codes: readonly DueCode[], outcomes: readonly CodeSync[], trouble: VtexError | null, now: Date): CodeSync[] {
  if (trouble === null) return []
  const tried = new Set(outcomes.map(({ codeId }) => codeId))
  const rest = codes.filter(({ codeId }) => !tried.has(codeId))
  if (isRefused(trouble)) return rest.map((code) => failureOf(code, trouble, now))
  const nextSyncAt = new Date(now.getTime() + waitAfter(trouble))
  return rest.map(({ codeId, lease }) => ({ codeId, lease, kind: 'waits', reason: trouble.kind, nextSyncAt }))
}

function waitAfter({ retryAfterMs }: VtexError): number {
  return Math.max(retryAfterMs ?? nextSyncWaitMs(1), 1_000)
}

function isRefused({ kind }: VtexError): boolean {
  return kind === 'unauthorized' || kind === 'forbidden'
}

/** The queue's clock is the machine's, the codes' the platform's. */
async function planNext({ database, clock }: Scope, brandId: string, pauseMs: number): Promise<void> {
  const now = await clock.now()
  const { due, nextAt } = await getSyncQueue(database.db, { brandId, at: now })
  if (due === 0 && nextAt === null) return
  const waitMs = due > 0 ? pauseMs : Math.max(nextAt!.getTime() - now.getTime(), pauseMs)
  await asSystem(database.db, part, (tx) => wakeSync(tx, brandId, new Date(Date.now() + waitMs)))
}
