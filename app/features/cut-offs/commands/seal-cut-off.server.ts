import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { cutOffLabel, cutOffMachine } from '#app/domain/cut-off.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { actorLabel } from '#app/features/ledger/actor-label.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { findLastSealed } from '../queries/find-next-cut-off.server.ts'
import { bodiesFrom, cutOffHash, statementHash, statementId, unstatedWallets } from '../sealing/statement-sql.server.ts'
import { cutOffSealed } from '../tasks.ts'
import { lockCutOff } from './lock-cut-off.server.ts'

/**
 * Seals a cut-off whose gates were looked at: a statement for every influencer whose earned money moved, in one set, on one snapshot; what is
 * posted meanwhile belongs to the next period. Give it a repeatable-read transaction. Locks the cut-off; no account is locked. Enqueues `cut-offs.sealed`.
 * @returns how many statements
 * @throws DomainError cut-offs.not-found | cut-offs.sealed; a unique violation where a brand's periods are sealed out of their order
 */
export async function sealCutOff(tx: Tx, { cutOffId }: { cutOffId: string }, ctx: Context): Promise<number> {
  const { brandId, firstDay, endsAt, status } = await lockCutOff(tx, cutOffId)
  const last = await findLastSealed(tx, brandId)
  const wallets = unstatedWallets({ brandId, after: last?.endsAt ?? null, until: endsAt })
  const at = ctx.now.toISOString()
  await tx.execute(sql`
    with ${bodiesFrom(wallets)},
    drafts as materialized (
      select b.statement_id as id, ${brandId}::uuid as brand_id, b.influencer_id, b.currency, ${firstDay}::date as first_day,
        ${cutOffLabel(firstDay)} || '-' || lpad((row_number() over (order by b.influencer_id, b.currency))::text, 5, '0') as number,
        p.id as previous_id, b.lines_text, b.entries_hash,
        coalesce(p.closing_confirmed, 0) as opening_confirmed, coalesce(p.closing_available, 0) as opening_available,
        coalesce(p.closing_in_withdrawal, 0) as opening_in_withdrawal, coalesce(p.closing_debt, 0) as opening_debt,
        coalesce(p.closing_confirmed, 0) + b.confirmed as closing_confirmed, coalesce(p.closing_available, 0) + b.available as closing_available,
        coalesce(p.closing_in_withdrawal, 0) + b.in_withdrawal as closing_in_withdrawal, coalesce(p.closing_debt, 0) + b.debt as closing_debt
      from (select *, ${statementId(cutOffId)} as statement_id from bodies) b left join lateral (
        select * from statements p where p.brand_id = ${brandId} and p.influencer_id = b.influencer_id and p.currency = b.currency
        order by p.first_day desc limit 1
      ) p on true
    ),
    made as (
      insert into statements (id, cut_off_id, brand_id, influencer_id, currency, first_day, number, previous_id, opening_confirmed, opening_available,
        opening_in_withdrawal, opening_debt, closing_confirmed, closing_available, closing_in_withdrawal, closing_debt, hash, sealed_at)
      select s.id, ${cutOffId}::uuid, s.brand_id, s.influencer_id, s.currency, s.first_day, s.number, s.previous_id, s.opening_confirmed,
        s.opening_available, s.opening_in_withdrawal, s.opening_debt, s.closing_confirmed, s.closing_available, s.closing_in_withdrawal,
        s.closing_debt, ${statementHash}, ${at}::timestamptz
      from drafts s
    ),
    lined as (
      insert into statement_lines (statement_id, kind, campaign_id, count, amount)
      select ${statementId(cutOffId)}, kind, campaign_id, count, amount from lines order by influencer_id, currency, kind, campaign_id
    )
    insert into statement_entries (transaction_id, statement_id)
    select transaction_id, ${statementId(cutOffId)} from entries`)
  const [sealed] = await tx.execute<{ count: number; hash: string }>(
    sql`select count(*)::int as count, ${cutOffHash(last?.hash ?? null)} as hash from statements where cut_off_id = ${cutOffId}`,
  )
  const { count, hash } = sealed!
  await tx
    .update(cutOffs)
    .set({
      status: next('cut-offs', cutOffMachine, status, 'seal'),
      sealedAt: ctx.now,
      sealedBy: actorLabel(ctx.actor),
      statementCount: count,
      hash,
    })
    .where(eq(cutOffs.id, cutOffId))
  const subject = { subjectType: 'cut-off', subjectId: cutOffId }
  const after = { firstDay, statements: count, hash }
  await recordAudit(tx, { action: 'cut-offs.seal', brandId, ...subject, before: { status }, after }, ctx)
  if (count > 0) await enqueue(tx, cutOffSealed, { cutOffId })
  return count
}
