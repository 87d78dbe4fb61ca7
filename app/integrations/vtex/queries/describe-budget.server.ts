import { eq, type SQL, sql } from 'drizzle-orm'
import { budgetLanes, vtexBudgets, vtexLanes } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { turnsPerMinute } from '../paced-lane.server.ts'
import type { BlockReason, BudgetLane } from '../request-budget.server.ts'

export type BudgetPart = {
  /** What we allow ourselves a minute. */
  readonly allowedPerMinute: number
  /** What the current minute took, by the database's clock; whoever leases takes some more than is sent. 0 when the minute is over. */
  readonly usedInMinute: number
  /** `circuit-open`: calls kept failing; `rate-limited`: VTEX answered 429. Null while calls go out. */
  readonly block: { readonly reason: BlockReason; readonly until: Date } | null
  /** The last 429 and how long it asked to wait, whenever that was. */
  readonly lastLimited: { readonly at: Date; readonly retryAfterMs: number } | null
}

export type BudgetView = BudgetPart & {
  readonly circuit: 'closed' | 'open'
  /** Calls that VTEX limits apart: `coupon-batches` is multiple-coupons. */
  readonly lanes: Readonly<Record<BudgetLane, BudgetPart>>
}

/** What is left to call a VTEX account with, and what stands in the way; an account never called reads as unused. Holds for all processes. */
export async function describeBudget(tx: Tx, input: { account: string; requestsPerMinute: number }): Promise<BudgetView> {
  const { account, requestsPerMinute } = input
  const [requests] = await tx
    .select({
      used: inThisMinute(sql`least(${vtexBudgets.leased}, ${requestsPerMinute})`, vtexBudgets.windowStartedAt),
      ...stateColumns(vtexBudgets),
    })
    .from(vtexBudgets)
    .where(eq(vtexBudgets.account, account))
  const lanes = await tx
    .select({ lane: vtexLanes.lane, used: inThisMinute(vtexLanes.taken, vtexLanes.windowStartedAt), ...stateColumns(vtexLanes) })
    .from(vtexLanes)
    .where(eq(vtexLanes.account, account))
  const whole = partOf(requestsPerMinute, requests)
  const laneViews = budgetLanes.map(
    (lane) =>
      [
        lane,
        partOf(
          turnsPerMinute[lane],
          lanes.find((row) => row.lane === lane),
        ),
      ] as const,
  )
  return {
    ...whole,
    circuit: whole.block?.reason === 'circuit-open' ? 'open' : 'closed',
    lanes: Object.fromEntries(laneViews) as Record<BudgetLane, BudgetPart>,
  }
}

type StateRow = {
  used: number
  isBlocked: boolean
  blockedUntil: Date | null
  blockedReason: BlockReason | null
  lastLimitedAt: Date | null
  lastRetryAfterMs: number | null
}

function stateColumns(table: typeof vtexBudgets | typeof vtexLanes) {
  return {
    isBlocked: sql<boolean>`coalesce(${table.blockedUntil} > now(), false)`,
    blockedUntil: table.blockedUntil,
    blockedReason: table.blockedReason,
    lastLimitedAt: table.lastLimitedAt,
    lastRetryAfterMs: table.lastRetryAfterMs,
  }
}

function inThisMinute(
  count: SQL | typeof vtexLanes.taken,
  startedAt: typeof vtexBudgets.windowStartedAt | typeof vtexLanes.windowStartedAt,
) {
  return sql<number>`case when ${startedAt} + interval '1 minute' > now() then ${count} else 0 end`.mapWith(Number)
}

function partOf(allowedPerMinute: number, row: StateRow | undefined): BudgetPart {
  if (row === undefined) return { allowedPerMinute, usedInMinute: 0, block: null, lastLimited: null }
  const { isBlocked, blockedUntil, blockedReason, lastLimitedAt, lastRetryAfterMs } = row
  return {
    allowedPerMinute,
    usedInMinute: row.used,
    block: isBlocked && blockedUntil !== null && blockedReason !== null ? { reason: blockedReason, until: blockedUntil } : null,
    lastLimited:
      lastLimitedAt === null || lastRetryAfterMs === null ? null : { at: lastLimitedAt, retryAfterMs: lastRetryAfterMs },
  }
}
