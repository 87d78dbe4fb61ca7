import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { formatLocale, formatMoney } from '#app/ui/format.ts'
import { campaignWarnings } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignWarning } from '../campaign-warning.ts'

type Due = {
  id: string
  name: string
  brand_id: string
  currency: string
  country: string
  ends_at: string | null
  budget: string | null
  spent: string
  kind: CampaignWarning
}

/**
 * Warns a brand's managers, each time once: at 80 % and at 100 % of a campaign's budget, and 7 days and 1 day before it ends. One that reached a
 * later mark before an earlier one was told is told of the later alone; one that never ran as long as a warning is not warned of it.
 * Running it again changes nothing.
 * @returns how many warnings were given
 */
export async function warnOfCampaigns(tx: Tx, ctx: Context): Promise<number> {
  const now = ctx.now.toISOString()
  // What was spent is of a later room, whose tables this one may not import.
  const due = await tx.execute<Due>(sql`
    with running as (
      select c.id, c.name, c.brand_id, b.currency, b.country, c.starts_at, c.ends_at, t.budget, coalesce(s.amount, 0) as spent
      from campaigns c
      join brands b on b.id = c.brand_id
      cross join lateral (
        select budget from campaign_terms t where t.campaign_id = c.id and (t.valid_from <= ${now}::timestamptz or t.version = 1)
        order by t.version desc limit 1) t
      left join campaign_spending s on s.campaign_id = c.id and s.currency = b.currency
      where c.status in ('active', 'paused')),
    marks as (
      select *, case when spent >= budget then 'budget-100' when spent * 100 >= budget * 80 then 'budget-80' end as kind from running
      where budget is not null
      union all
      select *, case
        when ends_at <= ${now}::timestamptz + interval '1 day' and ends_at - starts_at > interval '1 day' then 'ends-1'
        when ends_at <= ${now}::timestamptz + interval '7 days' and ends_at - starts_at > interval '7 days' then 'ends-7' end from running
      where ends_at > ${now}::timestamptz)
    select id, name, brand_id, currency, country, ends_at, budget, spent, kind from marks m
    where kind is not null and not exists (
      select 1 from campaign_warnings w where w.campaign_id = m.id
        and (w.kind = m.kind or (m.kind = 'budget-80' and w.kind = 'budget-100') or (m.kind = 'ends-7' and w.kind = 'ends-1')))
    order by id, kind`)
  let given = 0
  for (const warning of due) given += (await warn(tx, warning, ctx)) ? 1 : 0
  return given
}

async function warn(tx: Tx, due: Due, ctx: Context): Promise<boolean> {
  const added = await tx
    .insert(campaignWarnings)
    .values({ campaignId: due.id, kind: due.kind, warnedAt: ctx.now })
    .onConflictDoNothing()
  if (added.count === 0) return false
  for (const { id, email, name, locale } of await managersOf(tx, due.brand_id)) {
    const money = (amount: string) =>
      formatMoney({ amount: BigInt(amount), currency: due.currency }, formatLocale(locale, due.country))
    await queueEmail(
      tx,
      {
        to: email,
        template: 'campaign-warning',
        data: {
          name,
          campaign: due.name,
          kind: due.kind,
          ...(due.kind.startsWith('budget') && due.budget !== null
            ? { spent: money(due.spent), budget: money(due.budget) }
            : { endsAt: new Date(due.ends_at!).toISOString() }),
        },
        language: locale,
        brandId: due.brand_id,
        dedupeKey: `campaign-warning:${due.id}:${due.kind}:${id}`,
      },
      ctx,
    )
  }
  return true
}

type Manager = { id: string; email: string; name: string; locale: 'es' | 'en' }

/** Those who manage the brand, by name or with all brands. */
async function managersOf(tx: Tx, brandId: string): Promise<Manager[]> {
  return [
    ...(await tx.execute<Manager>(sql`
      select u.id, u.email, u.name, u.locale from users u
      where u.disabled_at is null and exists (
        select 1 from role_grants g where g.user_id = u.id and g.role = 'manager' and (g.brand_id is null or g.brand_id = ${brandId}::uuid))
      order by u.id`)),
  ]
}
