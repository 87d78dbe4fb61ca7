import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { assertBalanced } from '#app/domain/ledger.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Tx } from '#db/types.ts'
import { actorLabel } from '../actor-label.ts'
import { debtsOf, mayOwe, withDebtAccount } from '../debts.server.ts'
import type { AccountRef, NewTransaction } from '../new-transaction.ts'

/**
 * Posts transactions: each table is written once, whatever their number. Accounts are opened as needed. Locks the accounts touched, in
 * the order of their ids, until the end of the transaction: post once per transaction, last. What takes back money that has left a brand's part of a
 * wallet is debt, and recorded as such at once; what gives some back clears it.
 * @returns the ids, in the order given
 * @throws DomainError ledger.unbalanced; a unique violation of `ledger_transactions_once` when a fact was posted before
 */
export async function postTransactions(tx: Tx, transactions: readonly NewTransaction[], ctx: Context): Promise<string[]> {
  if (transactions.length === 0) return []
  for (const { postings, currency } of transactions) assertBalanced(postings.map(({ amount }) => ({ amount, currency })))
  const owing = transactions.filter(mayOwe)
  const accounts = await openAccounts(tx, [...transactions, ...owing.map(withDebtAccount)])
  if (owing.length > 0) await lockAccounts(tx, [...accounts.values()])
  const ids = await insertTransactions(tx, transactions, accounts, ctx)
  const debts = await debtsOf(tx, owing)
  await insertTransactions(tx, debts, accounts, ctx)
  return ids
}

async function insertTransactions(
  tx: Tx,
  transactions: readonly NewTransaction[],
  accounts: ReadonlyMap<string, string>,
  ctx: Context,
): Promise<string[]> {
  if (transactions.length === 0) return []
  const rows = transactions.map((transaction) => ({ ...transaction, id: uuidv7() }))
  await tx.execute(sql`
    insert into ledger_transactions (id, brand_id, business_key, cause_kind, cause_id, reason, actor, posted_at, value_at)
    select id, brand_id, business_key, cause_kind, cause_id, reason, ${actorLabel(ctx.actor)}, ${ctx.now.toISOString()}::timestamptz,
      coalesce(value_at, ${ctx.now.toISOString()}::timestamptz)
    from jsonb_to_recordset(${JSON.stringify(
      rows.map((row) => ({
        id: row.id,
        brand_id: row.brandId,
        business_key: row.businessKey,
        cause_kind: row.causeKind,
        cause_id: row.causeId,
        reason: row.reason,
        value_at: row.valueAt?.toISOString() ?? null,
      })),
    )}::text::jsonb) as r (id uuid, brand_id uuid, business_key text, cause_kind text, cause_id uuid, reason jsonb, value_at timestamptz)`)
  const postings = rows.flatMap((row) =>
    row.postings.map((posting) => ({
      transaction_id: row.id,
      account_id: accounts.get(accountKey(posting.account, row.currency)),
      amount: String(posting.amount),
      currency: row.currency,
    })),
  )
  await tx.execute(sql`
    insert into ledger_postings (transaction_id, account_id, amount, currency)
    select transaction_id, account_id, amount, currency
    from jsonb_to_recordset(${JSON.stringify(postings)}::text::jsonb) as r (transaction_id uuid, account_id uuid, amount bigint, currency char(3))`)
  return rows.map((row) => row.id)
}

function accountKey(account: AccountRef, currency: Currency): string {
  return `${account.kind}|${'influencerId' in account ? account.influencerId : account.brandId}|${currency}`
}

async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select 1 from ledger_accounts where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
    order by id for no key update`)
}

/** Ids of every account that the transactions touch, opened where they do not exist yet. */
async function openAccounts(tx: Tx, transactions: readonly NewTransaction[]): Promise<Map<string, string>> {
  const wanted = new Map<
    string,
    { id: string; kind: string; influencer_id: string | null; brand_id: string | null; currency: string }
  >()
  for (const { currency, postings } of transactions) {
    for (const { account } of postings) {
      const influencer_id = 'influencerId' in account ? account.influencerId : null
      const brand_id = 'brandId' in account ? account.brandId : null
      wanted.set(accountKey(account, currency), { id: uuidv7(), kind: account.kind, influencer_id, brand_id, currency })
    }
  }
  const found = await findAccounts(tx, wanted)
  const missing = [...wanted].filter(([key]) => !found.has(key)).map(([, row]) => row)
  if (missing.length === 0) return found
  await tx.execute(sql`
    insert into ledger_accounts (id, kind, influencer_id, brand_id, currency)
    select id, kind, influencer_id, brand_id, currency
    from jsonb_to_recordset(${JSON.stringify(missing)}::text::jsonb) as r (id uuid, kind text, influencer_id uuid, brand_id uuid, currency char(3))
    order by influencer_id, brand_id, currency, kind
    on conflict do nothing`)
  return findAccounts(tx, wanted)
}

type AccountRow = { id: string; kind: string; owner: string; currency: string }

async function findAccounts(
  tx: Tx,
  wanted: ReadonlyMap<string, { influencer_id: string | null; brand_id: string | null }>,
): Promise<Map<string, string>> {
  const influencers = [...new Set([...wanted.values()].flatMap((row) => row.influencer_id ?? []))]
  const brands = [...new Set([...wanted.values()].flatMap((row) => row.brand_id ?? []))]
  const rows = await tx.execute<AccountRow>(sql`
    select a.id, a.kind, coalesce(a.influencer_id, a.brand_id) as owner, a.currency from ledger_accounts a
    join jsonb_array_elements_text(${JSON.stringify(influencers)}::text::jsonb) as i (id) on a.influencer_id = i.id::uuid
    union all
    select a.id, a.kind, a.brand_id, a.currency from ledger_accounts a
    join jsonb_array_elements_text(${JSON.stringify(brands)}::text::jsonb) as b (id) on a.brand_id = b.id::uuid`)
  const found = [...rows].map((row) => [`${row.kind}|${row.owner}|${row.currency}`, row.id] as const)
  return new Map(found.filter(([key]) => wanted.has(key)))
}
