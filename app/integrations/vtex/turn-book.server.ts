import type { Sql } from 'postgres'
import { type TurnBook, turnsPerMinute } from './paced-lane.server.ts'
import type { Block, BudgetLane } from './request-budget.server.ts'

type TurnRow = { wait_ms: number }
type LaneRow = { wait_ms: number; blocked_ms: number | null; blocked_reason: Block['reason'] | null }

/**
 * The turns of a lane in `vtex_lanes`, by the database's clock: each reservation moves the next free instant by one spacing, in one
 * statement, so that the row's lock puts processes in line.
 */
export function postgresTurns(sql: Sql, account: string, lane: BudgetLane, spacingMs = 60_000 / turnsPerMinute[lane]): TurnBook {
  return {
    async reserve(maxWaitMs) {
      const [turn] = await sql<TurnRow[]>`
        insert into vtex_lanes as l (account, lane, next_turn_at, window_started_at, taken)
        values (${account}, ${lane}, now() + ${spacingMs} * interval '1 ms', now(), 1)
        on conflict (account, lane) do update set
          next_turn_at = greatest(l.next_turn_at, now()) + ${spacingMs} * interval '1 ms',
          window_started_at = case when l.window_started_at + interval '1 minute' <= now() then now() else l.window_started_at end,
          taken = case when l.window_started_at + interval '1 minute' <= now() then 0 else l.taken end + 1
        where (l.blocked_until is null or l.blocked_until <= now())
          and l.next_turn_at <= now() + ${maxWaitMs} * interval '1 ms'
        returning (extract(epoch from next_turn_at - now()) * 1000 - ${spacingMs})::float8 as wait_ms`
      if (turn !== undefined) return { kind: 'reserved', waitMs: turn.wait_ms }
      const row = await readLane()
      const block = blockOf(row)
      return block === null ? { kind: 'too-late', waitMs: row?.wait_ms ?? 0 } : { kind: 'blocked', block }
    },
    currentBlock: async () => blockOf(await readLane()),
    async block(ms, reason) {
      const limited = reason === 'rate-limited'
      await sql`
        insert into vtex_lanes as l
          (account, lane, next_turn_at, window_started_at, taken, blocked_until, blocked_reason, last_limited_at, last_retry_after_ms)
        values (${account}, ${lane}, now(), now(), 0, now() + ${ms} * interval '1 ms', ${reason},
          case when ${limited} then now() end, ${limited ? Math.ceil(ms) : null})
        on conflict (account, lane) do update set
          blocked_reason = case when l.blocked_until > excluded.blocked_until then l.blocked_reason else excluded.blocked_reason end,
          blocked_until = greatest(l.blocked_until, excluded.blocked_until),
          last_limited_at = coalesce(excluded.last_limited_at, l.last_limited_at),
          last_retry_after_ms = coalesce(excluded.last_retry_after_ms, l.last_retry_after_ms)`
    },
  }

  async function readLane(): Promise<LaneRow | undefined> {
    const [row] = await sql<LaneRow[]>`
      select (extract(epoch from next_turn_at - now()) * 1000)::float8 as wait_ms,
        (extract(epoch from blocked_until - now()) * 1000)::float8 as blocked_ms, blocked_reason
      from vtex_lanes where account = ${account} and lane = ${lane}`
    return row
  }
}

function blockOf(row: LaneRow | undefined): Block | null {
  if (row?.blocked_ms == null || row.blocked_ms <= 0 || row.blocked_reason === null) return null
  return { ms: row.blocked_ms, reason: row.blocked_reason }
}
