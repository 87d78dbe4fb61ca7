import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** What waits for a person in a brand. */
export type BrandBacklog = {
  readonly applicationsToReview: number
  readonly parkedNotifications: number
  readonly heldCommissions: number
  readonly codesWithFailedSync: number
  readonly ordersInDoubt: number
  /** Signs of leaks that nobody looks into, and since when the oldest waits. */
  readonly openSignals: number
  readonly oldestSignalAt: Date | null
  /** Orders near a code that nobody decided on, and since when the oldest waits. */
  readonly nearMisses: number
  readonly oldestNearMissAt: Date | null
  /** When VTEX last told of an order; null for never. */
  readonly lastNotificationAt: Date | null
}

type Row = {
  applications_to_review: number
  parked_notifications: number
  held_commissions: number
  codes_with_failed_sync: number
  orders_in_doubt: number
  open_signals: number
  oldest_signal_at: string | null
  near_misses: number
  oldest_near_miss_at: string | null
  last_notification_at: string | null
}

/** Counts what waits, each from an index that holds nothing else. The caller has checked that the brand is the actor's. */
export async function getBrandBacklog(tx: Tx, brandId: string): Promise<BrandBacklog> {
  const [row] = await tx.execute<Row>(sql`select
    (select count(*)::int from applications where brand_id = ${brandId} and status = 'submitted') as applications_to_review,
    (select count(*)::int from inbox_notifications where brand_id = ${brandId} and status = 'parked') as parked_notifications,
    (select count(*)::int from commissions where brand_id = ${brandId} and status = 'held') as held_commissions,
    (select count(*)::int from codes where brand_id = ${brandId} and status = 'sync-failed') as codes_with_failed_sync,
    (select count(*)::int from orders where brand_id = ${brandId} and state = 'in-doubt') as orders_in_doubt,
    (select count(*)::int from code_signals where brand_id = ${brandId} and status = 'open') as open_signals,
    (select min(found_at) from code_signals where brand_id = ${brandId} and status = 'open') as oldest_signal_at,
    (select count(*)::int from near_misses where brand_id = ${brandId} and status in ('open', 'claimed')) as near_misses,
    (select min(found_at) from near_misses where brand_id = ${brandId} and status in ('open', 'claimed')) as oldest_near_miss_at,
    (select received_at from inbox_notifications where brand_id = ${brandId} and source = 'hook' order by id desc limit 1) as last_notification_at`)
  return {
    applicationsToReview: row!.applications_to_review,
    parkedNotifications: row!.parked_notifications,
    heldCommissions: row!.held_commissions,
    codesWithFailedSync: row!.codes_with_failed_sync,
    ordersInDoubt: row!.orders_in_doubt,
    openSignals: row!.open_signals,
    oldestSignalAt: dateOf(row!.oldest_signal_at),
    nearMisses: row!.near_misses,
    oldestNearMissAt: dateOf(row!.oldest_near_miss_at),
    lastNotificationAt: dateOf(row!.last_notification_at),
  }
}

function dateOf(value: string | null): Date | null {
  return value === null ? null : new Date(value)
}
