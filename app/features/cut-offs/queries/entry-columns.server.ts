import { type SQL, sql } from 'drizzle-orm'
import { commissions } from '#db/schema/commissions.ts'
import { statementEntries, statements } from '#db/schema/cut-offs.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'

const onEarned = sql`from ledger_postings p join ledger_accounts a on a.id = p.account_id
  where p.transaction_id = ${ledgerTransactions.id} and a.influencer_id = ${statements.influencerId} and p.currency = ${statements.currency}`

/** What a transaction moved on the statement's earned accounts, each by itself and together. */
const moved = {
  total: sql`(select coalesce(sum(p.amount), 0) ${onEarned} and a.kind in ('confirmed', 'available', 'in-withdrawal', 'debt'))`,
  of: (kind: string) => sql`(select coalesce(sum(p.amount), 0) ${onEarned} and a.kind = ${kind})`,
}

/** Which line a transaction is counted in, by the same rules as the seal; a payment's withholdings are part of it. Null: in none. */
export const entryKind = sql<string | null>`case ${ledgerTransactions.causeKind}
  when 'order' then case when ${moved.total} > 0 then 'commissions' when ${moved.total} < 0 then 'reversals' end
  when 'adjustment' then 'adjustments' when 'payment' then 'payments' when 'hold-release' then 'released' when 'withdrawal' then 'withdrawn'
  when 'debt' then 'debt-recorded' when 'cut-off' then 'debt-recovered' end`

/** By how much it counts in that line; minor units. */
export const entryAmount: SQL = sql`case ${ledgerTransactions.causeKind}
  when 'hold-release' then ${moved.of('available')} when 'withdrawal' then ${moved.of('in-withdrawal')}
  when 'debt' then ${moved.of('debt')} when 'cut-off' then ${moved.of('debt')} else ${moved.total} end`

/** Join of an entry's commission, where it is of one. */
export const onCommission = sql`${commissions.id} = ${ledgerTransactions.causeId} and ${ledgerTransactions.causeKind} in ('order', 'hold-release')`
export const onStatement = sql`${statements.id} = ${statementEntries.statementId}`
