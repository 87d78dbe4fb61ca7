import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { bodiesFrom, cutOffHash, statedWallets, statementHash } from '../sealing/statement-sql.server.ts'

export type BrokenStatement = { readonly id: string; readonly number: string; readonly what: 'hash' | 'lines' }

/**
 * Works a sealed cut-off's statements out again from the ledger transactions that they name: those whose hash comes out differently, or whose stored lines are
 * not what the transactions come to.
 */
export async function findBrokenStatements(tx: Tx, cutOffId: string): Promise<BrokenStatement[]> {
  const rows = await tx.execute<BrokenStatement>(sql`
    with ${bodiesFrom(statedWallets(cutOffId))},
    stored as (
      select s.influencer_id, s.currency, string_agg(concat_ws(':', l.kind, coalesce(l.campaign_id::text, '-'), l.count, l.amount), ','
        order by l.kind, l.campaign_id) as text
      from statements s join statement_lines l on l.statement_id = s.id where s.cut_off_id = ${cutOffId} group by 1, 2
    )
    select s.id, s.number, case when ${statementHash} is distinct from s.hash then 'hash' else 'lines' end as what
    from statements s left join bodies b using (influencer_id, currency) left join stored l using (influencer_id, currency)
    where s.cut_off_id = ${cutOffId} and (${statementHash} is distinct from s.hash or l.text is distinct from b.lines_text
      or (s.closing_confirmed - s.opening_confirmed, s.closing_available - s.opening_available,
        s.closing_in_withdrawal - s.opening_in_withdrawal, s.closing_debt - s.opening_debt)
        is distinct from (b.confirmed, b.available, b.in_withdrawal, b.debt))
    order by s.number`)
  return [...rows]
}

/** Whether a sealed cut-off's hash is that of its statements and of the cut-off before. */
export async function isChained(tx: Tx, { id, hash, previous }: SealedCutOff): Promise<boolean> {
  const [row] = await tx.execute<{ hash: string }>(
    sql`select ${cutOffHash(previous)} as hash from statements where cut_off_id = ${id}`,
  )
  return row!.hash === hash
}

export type SealedCutOff = {
  readonly id: string
  readonly hash: string
  readonly previous: string | null
  readonly statements: number
}

/** Every sealed cut-off with the hash of the one before it, brand by brand, oldest first. */
export async function listSealedCutOffs(tx: Tx): Promise<SealedCutOff[]> {
  const rows = await tx.execute<SealedCutOff>(sql`
    select id, hash, lag(hash) over (partition by brand_id order by first_day) as previous, statement_count as statements
    from cut_offs where status = 'sealed' order by brand_id, first_day`)
  return [...rows]
}
