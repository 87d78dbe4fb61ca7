import { asc, inArray, sql } from 'drizzle-orm'
import { type CodeEvent, type CodeStatus, codeMachine } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { accepts, next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { openDrifts } from './open-drifts.server.ts'

type Observed = Readonly<Record<string, unknown>> | null

/** What a sync of one code came to. `lease` and `codeId` are the claim's; `nextSyncAt` null: at rest. */
export type CodeSync = { readonly codeId: string; readonly lease: Date; readonly nextSyncAt: Date | null } & (
  | {
      /** The coupon is there and works. */
      readonly kind: 'live'
      /** The coupon as we left it. */
      readonly observed: Observed
      /** A limit the merchant's coupon had when we first met it. */
      readonly maxUses?: number | null
    }
  /** The coupon is archived, or there is none. `isOurs`: it is a coupon of ours, not one of the merchant's that we leave alone. */
  | { readonly kind: 'archived'; readonly observed: Observed; readonly isOurs: boolean }
  /** `reason` is a stable word (`forbidden`, `different-utm-source`), shown translated. */
  | { readonly kind: 'failed'; readonly reason: string; readonly observed?: Observed }
  /** Nothing was tried: the account may not be called just now, or the code's day has not come. */
  | { readonly kind: 'waits'; readonly reason: string | null }
  /** Somebody changed the coupon since we left it: a person decides. */
  | { readonly kind: 'drifted'; readonly wanted: Observed; readonly observed: Observed }
)

const eventOf: Partial<Record<CodeSync['kind'], CodeEvent>> = { live: 'confirm-sync', failed: 'fail-sync' }

/**
 * Keeps what syncs came to, in one statement for all. A live coupon makes a waiting code active, a failure makes it sync-failed; codes that were paused or
 * archived meanwhile keep their status and their place in the queue, for their next sync is due. Changes of status are audited, one event a code.
 * Locks the codes by id. For the worker.
 */
export async function recordCodeSyncs(tx: Tx, outcomes: readonly CodeSync[], ctx: Context): Promise<void> {
  if (outcomes.length === 0) return
  const byId = new Map(outcomes.map((outcome) => [outcome.codeId, outcome]))
  const found = await tx
    .select({ id: codes.id, brandId: codes.brandId, status: codes.status })
    .from(codes)
    .where(inArray(codes.id, [...byId.keys()]))
    .orderBy(asc(codes.id))
    .for('no key update')
  const rows = found.map((code) => ({ code, outcome: byId.get(code.id)!, status: statusAfter(code.status, byId.get(code.id)!) }))
  await write(
    tx,
    rows.map(({ outcome, status }) => ({ outcome, status })),
    ctx.now,
  )
  const drifted = outcomes.flatMap((outcome) => (outcome.kind === 'drifted' ? [outcome] : []))
  await openDrifts(tx, drifted, ctx)
  const moved = rows.filter(({ code, status }) => status !== code.status)
  await recordAudit(
    tx,
    moved.map(({ code, outcome, status }) => ({
      action: 'codes.record-code-sync',
      ...{ brandId: code.brandId, subjectType: 'code', subjectId: code.id },
      before: { status: code.status },
      after: outcome.kind === 'failed' ? { status, syncError: outcome.reason } : { status },
    })),
    ctx,
  )
}

function statusAfter(status: CodeStatus, { kind }: CodeSync): CodeStatus {
  const event = eventOf[kind]
  return event !== undefined && accepts(codeMachine, status, event) ? next('codes', codeMachine, status, event) : status
}

/** `next_sync_at` is written only where it is still the lease: whoever changed the code meanwhile set it anew. */
async function write(tx: Tx, rows: readonly { outcome: CodeSync; status: CodeStatus }[], now: Date): Promise<void> {
  const values = rows.map(({ outcome, status }) => {
    const isSettled = outcome.kind === 'live' || outcome.kind === 'archived'
    const isOurs = outcome.kind === 'live' || (outcome.kind === 'archived' && outcome.isOurs)
    return {
      id: outcome.codeId,
      status,
      lease: outcome.lease,
      next_sync_at: outcome.nextSyncAt,
      is_ours: isOurs,
      is_failure: outcome.kind === 'failed',
      is_wait: outcome.kind === 'waits',
      sees: isSettled || (outcome.kind === 'failed' && outcome.observed !== undefined),
      observed: 'observed' in outcome ? outcome.observed : null,
      sync_error: 'reason' in outcome ? outcome.reason : null,
      max_uses: outcome.kind === 'live' ? (outcome.maxUses ?? null) : null,
    }
  })
  await tx.execute(sql`
    update codes c set
      status = r.status,
      observed = case when r.sees then nullif(r.observed, 'null'::jsonb) else c.observed end,
      max_uses = coalesce(c.max_uses, r.max_uses),
      synced_at = case when r.is_ours then ${now.toISOString()}::timestamptz else c.synced_at end,
      sync_attempts = case when r.is_failure then c.sync_attempts + 1 when r.is_wait then c.sync_attempts else 0 end,
      sync_error = r.sync_error,
      next_sync_at = case when c.next_sync_at = r.lease then r.next_sync_at else c.next_sync_at end
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as r (id uuid, status text, lease timestamptz, next_sync_at timestamptz,
      is_ours boolean, is_failure boolean, is_wait boolean, sees boolean, observed jsonb, sync_error text, max_uses int)
    where c.id = r.id`)
}
