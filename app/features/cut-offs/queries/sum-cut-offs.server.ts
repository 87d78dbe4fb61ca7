import { sql } from 'drizzle-orm'
import type { Currency } from '#app/domain/money.ts'
import type { Tx } from '#db/types.ts'

/** What a cut-off's statements come to in one currency; minor units. */
export type CutOffSum = {
  readonly currency: Currency
  readonly statements: number
  readonly earned: bigint
  /** Zero or below. */
  readonly reversed: bigint
  readonly released: bigint
  readonly paid: bigint
  readonly closing: bigint
  readonly closingAvailable: bigint
  /** Zero or below. */
  readonly closingDebt: bigint
}

type Row = { cutOffId: string; currency: string; statements: number } & Record<
  'earned' | 'reversed' | 'released' | 'paid' | 'closing' | 'closingAvailable' | 'closingDebt',
  string
>

/** The sums of sealed cut-offs, by currency; a cut-off without statements is not in it. Only statements within the transaction's scope count. */
export async function sumCutOffs(tx: Tx, cutOffIds: readonly string[]): Promise<Map<string, CutOffSum[]>> {
  const sums = new Map<string, CutOffSum[]>()
  if (cutOffIds.length === 0) return sums
  const ids = sql`(${sql.join(
    cutOffIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`
  const rows = await tx.execute<Row>(sql`
    with lines as (
      select s.cut_off_id, s.currency,
        coalesce(sum(l.amount) filter (where l.kind = 'commissions'), 0) as earned, coalesce(sum(l.amount) filter (where l.kind = 'reversals'), 0) as reversed,
        coalesce(sum(l.amount) filter (where l.kind = 'released'), 0) as released,
        coalesce(sum(l.amount) filter (where l.kind in ('payments', 'withholdings')), 0) as paid
      from statements s join statement_lines l on l.statement_id = s.id where s.cut_off_id in ${ids} group by 1, 2
    ),
    balances as (
      select cut_off_id, currency, count(*)::int as statements,
        sum(closing_confirmed + closing_available + closing_in_withdrawal + closing_debt) as closing, sum(closing_available) as available, sum(closing_debt) as debt
      from statements where cut_off_id in ${ids} group by 1, 2
    )
    select b.cut_off_id as "cutOffId", b.currency, b.statements, coalesce(l.earned, 0)::text as earned, coalesce(l.reversed, 0)::text as reversed,
      coalesce(l.released, 0)::text as released, coalesce(l.paid, 0)::text as paid, b.closing::text as closing, b.available::text as "closingAvailable",
      b.debt::text as "closingDebt"
    from balances b left join lines l using (cut_off_id, currency) order by b.currency`)
  for (const { cutOffId, currency, statements, ...row } of rows) {
    const sum = {
      currency,
      statements,
      earned: BigInt(row.earned),
      reversed: BigInt(row.reversed),
      released: BigInt(row.released),
      paid: BigInt(row.paid),
      closing: BigInt(row.closing),
      closingAvailable: BigInt(row.closingAvailable),
      closingDebt: BigInt(row.closingDebt),
    }
    sums.set(cutOffId, [...(sums.get(cutOffId) ?? []), sum])
  }
  return sums
}
