import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** What waits for a person in a brand. */
export type BrandBacklog = {
  readonly applicationsToReview: number
  readonly parkedNotifications: number
  readonly heldCommissions: number
  readonly codesWithFailedSync: number
  readonly ordersInDoubt: number
  /** When VTEX last told of an order; null for never. */
  readonly lastNotificationAt: Date | null
}

type Row = {
  applications_to_review: number
  parked_notifications: number
  held_commissions: number
  codes_with_failed_sync: number
  orders_in_doubt: number
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
    (select received_at from inbox_notifications where brand_id = ${brandId} and source = 'hook' order by id desc limit 1) as last_notification_at`)
  return {
    applicationsToReview: row!.applications_to_review,
    parkedNotifications: row!.parked_notifications,
    heldCommissions: row!.held_commissions,
    codesWithFailedSync: row!.codes_with_failed_sync,
    ordersInDoubt: row!.orders_in_doubt,
    lastNotificationAt: row!.last_notification_at === null ? null : new Date(row!.last_notification_at),
  }
}
