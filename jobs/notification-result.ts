import type { OrderOutcome } from '#app/features/orders/commands/apply-order-snapshots.server.ts'
import type { NotificationResult } from '#app/integrations/vtex/commands/settle-notifications.server.ts'
import type { FetchResult } from '#app/integrations/vtex/fetch-orders.server.ts'
import type { DueNotification } from '#app/integrations/vtex/queries/list-due-notifications.server.ts'

/** Failures that say something of the account, nothing of the order. */
const closedAccount = new Set(['circuit-open', 'budget-exhausted', 'rate-limited'])
const defaultWaitMs = 30_000

/** What a notification's row says of its order: stored, unchanged, stale, why it was ignored, or why it failed. */
export function notificationResult(
  notification: DueNotification,
  result: FetchResult,
  outcome: OrderOutcome | null,
): NotificationResult {
  const { id, attempts } = notification
  if (result.kind === 'failed' && closedAccount.has(result.code)) {
    return { id, kind: 'postponed', waitMs: result.retryAfterMs ?? defaultWaitMs, outcome: result.code }
  }
  if (result.kind === 'failed') return { id, kind: 'failed', attempts, outcome: result.code, details: result.details }
  if (outcome === null) return { id, kind: 'failed', attempts, outcome: 'processing-failed', details: {} }
  return { id, kind: 'done', outcome: outcome.kind === 'ignored' ? outcome.reason.code : outcome.kind }
}
