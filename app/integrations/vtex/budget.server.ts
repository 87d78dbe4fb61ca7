import type { Sql } from 'postgres'
import { createPacedLane } from './paced-lane.server.ts'
import {
  type Block,
  createLeasedBudget,
  joinLanes,
  type Lease,
  type LeaseBook,
  leaseSize,
  type RequestBudget,
} from './request-budget.server.ts'
import { postgresTurns } from './turn-book.server.ts'

export type PostgresBudgetOptions = {
  /** The untouched client (`DatabaseClient.sql`): leases must not take part in anybody's transaction. */
  readonly sql: Sql
  readonly account: string
  readonly requestsPerMinute: number
  readonly windowMs?: number
}

/**
 * The budget of a VTEX account, shared by all processes through `vtex_budgets`: fixed windows of a minute by the database's clock,
 * leased in blocks. A block set by one process (a 429, an open circuit) holds for all: at once for those that lease, within a second for
 * those that hold a lease. Calls of a lane take turns through `vtex_lanes` as well. Keep one per account and process.
 */
export function createPostgresBudget(options: PostgresBudgetOptions): RequestBudget {
  return joinLanes(createLeasedBudget(postgresBook(options), leaseSize(options.requestsPerMinute)), {
    'coupon-batches': createPacedLane(postgresTurns(options.sql, options.account, 'coupon-batches')),
  })
}

type LeaseRow = { leased: number; ends_in_ms: number }
type StateRow = { ends_in_ms: number; blocked_ms: number | null; blocked_reason: Block['reason'] | null }

function postgresBook({ sql, account, requestsPerMinute, windowMs = 60_000 }: PostgresBudgetOptions): LeaseBook {
  return { lease, currentBlock, block }

  /** One statement, so that the row's lock orders concurrent leases; `leased` may run past the limit by what was not granted. */
  async function lease(count: number): Promise<Lease> {
    const [row] = await sql<LeaseRow[]>`
      insert into vtex_budgets as b (account, window_started_at, leased) values (${account}, now(), ${count})
      on conflict (account) do update set
        window_started_at = case when b.window_started_at + ${windowMs} * interval '1 ms' <= now() then now() else b.window_started_at end,
        leased = case when b.window_started_at + ${windowMs} * interval '1 ms' <= now() then 0 else b.leased end + ${count}
      where (b.blocked_until is null or b.blocked_until <= now())
        and (b.leased < ${requestsPerMinute} or b.window_started_at + ${windowMs} * interval '1 ms' <= now())
      returning leased, (extract(epoch from window_started_at - now()) * 1000 + ${windowMs})::float8 as ends_in_ms`
    if (row !== undefined) {
      const granted = Math.min(count, requestsPerMinute - (row.leased - count))
      return { granted, windowEndsInMs: row.ends_in_ms, block: null }
    }
    const state = await readState()
    return { granted: 0, windowEndsInMs: state?.ends_in_ms ?? 0, block: blockOf(state) }
  }

  async function currentBlock(): Promise<Block | null> {
    return blockOf(await readState())
  }

  async function block(ms: number, reason: Block['reason']): Promise<void> {
    const limited = reason === 'rate-limited'
    await sql`
      insert into vtex_budgets as b
        (account, window_started_at, leased, blocked_until, blocked_reason, last_limited_at, last_retry_after_ms)
      values (${account}, now(), 0, now() + ${ms} * interval '1 ms', ${reason},
        case when ${limited} then now() end, ${limited ? Math.ceil(ms) : null})
      on conflict (account) do update set
        blocked_reason = case when b.blocked_until > excluded.blocked_until then b.blocked_reason else excluded.blocked_reason end,
        blocked_until = greatest(b.blocked_until, excluded.blocked_until),
        last_limited_at = coalesce(excluded.last_limited_at, b.last_limited_at),
        last_retry_after_ms = coalesce(excluded.last_retry_after_ms, b.last_retry_after_ms)`
  }

  async function readState(): Promise<StateRow | undefined> {
    const [row] = await sql<StateRow[]>`
      select (extract(epoch from window_started_at - now()) * 1000 + ${windowMs})::float8 as ends_in_ms,
        (extract(epoch from blocked_until - now()) * 1000)::float8 as blocked_ms, blocked_reason
      from vtex_budgets where account = ${account}`
    return row
  }
}

function blockOf(state: StateRow | undefined): Block | null {
  if (state?.blocked_ms == null || state.blocked_ms <= 0 || state.blocked_reason === null) return null
  return { ms: state.blocked_ms, reason: state.blocked_reason }
}
