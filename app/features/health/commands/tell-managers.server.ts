import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listManagers } from '#app/features/auth/queries/list-managers.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'

/** Mails are a day apart, give or take when the hourly look falls. */
const restMs = 23 * 3_600_000
const named = 5

type News = { told_at: string | null; signals: number; codes: string[] | null; near_misses: number }

/**
 * Mails a brand's managers what is new since the last mail and still waits: signs of leaks, and coupons that look like codes. At most once a day, and
 * nothing where nothing is new. Locks the brand's run. @returns how many were mailed
 */
export async function tellManagers(tx: Tx, { brandId }: { brandId: string }, ctx: Context): Promise<number> {
  const [news] = await tx.execute<News>(sql`
    select r.told_at, s.signals, s.codes, n.near_misses
    from radar_runs r
      cross join lateral (
        select count(*)::int as signals, (array_agg(distinct c.code))[1:${sql.raw(String(named))}] as codes
        from code_signals s join codes c on c.id = s.code_id
        where s.brand_id = r.brand_id and s.status = 'open' and s.found_at > coalesce(r.told_at, '-infinity')) s
      cross join lateral (
        select count(*)::int as near_misses from near_misses m
        where m.brand_id = r.brand_id and m.status in ('open', 'claimed') and m.found_at > coalesce(r.told_at, '-infinity')) n
    where r.brand_id = ${brandId}::uuid for update of r`)
  if (news === undefined || news.signals + news.near_misses === 0) return 0
  if (news.told_at !== null && ctx.now.getTime() - new Date(news.told_at).getTime() < restMs) return 0
  await tx.execute(sql`update radar_runs set told_at = ${ctx.now.toISOString()}::timestamptz where brand_id = ${brandId}::uuid`)
  const managers = await listManagers(tx, brandId)
  for (const { userId, email, name, locale } of managers) {
    const data = { name, signals: news.signals, codes: news.codes ?? [], nearMisses: news.near_misses }
    const dedupeKey = `health-digest:${brandId}:${userId}:${ctx.now.toISOString()}`
    await queueEmail(tx, { to: email, template: 'health-digest', data, language: locale, brandId, dedupeKey }, ctx)
  }
  return managers.length
}
