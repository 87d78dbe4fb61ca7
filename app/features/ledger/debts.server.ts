import { sql } from 'drizzle-orm'
import type { LedgerReason } from '#app/domain/ledger.ts'
import type { Tx } from '#db/types.ts'
import type { NewTransaction } from './new-transaction.ts'

/** Whether a transaction can bring a brand's part of `available` below zero, or back above: it takes back, or gives, what was earned. */
export function mayOwe({ causeKind, postings }: NewTransaction): boolean {
  return (causeKind === 'order' || causeKind === 'adjustment') && postings.some(({ account }) => account.kind === 'available')
}

/** The transaction with the account in which its debt would be. */
export function withDebtAccount(transaction: NewTransaction): NewTransaction {
  const influencerId = influencerOf(transaction)
  return { ...transaction, postings: influencerId === null ? [] : [{ account: { kind: 'debt', influencerId }, amount: 0n }] }
}

/**
 * What follows from transactions that were posted just now, their accounts locked (domain section 6): a part of `available` that is below zero becomes
 * debt; one that got something back while there is debt pays it off first. One each per brand, influencer and currency.
 */
export async function debtsOf(tx: Tx, posted: readonly NewTransaction[]): Promise<NewTransaction[]> {
  const byPart = new Map<string, { last: NewTransaction; influencerId: string; net: bigint }>()
  for (const transaction of posted) {
    const influencerId = influencerOf(transaction)
    if (influencerId === null) continue
    const key = partKey(influencerId, transaction.brandId, transaction.currency)
    const net = transaction.postings.reduce((sum, { account, amount }) => (account.kind === 'available' ? sum + amount : sum), 0n)
    byPart.set(key, { last: transaction, influencerId, net: (byPart.get(key)?.net ?? 0n) + net })
  }
  if (byPart.size === 0) return []
  const parts = [...byPart.values()].map(({ last, influencerId }) => ({
    influencer_id: influencerId,
    brand_id: last.brandId,
    currency: last.currency,
  }))
  const rows = await tx.execute<{
    influencer_id: string
    brand_id: string
    currency: string
    available: string
    debt: string
  }>(sql`
    select w.influencer_id, w.brand_id, w.currency,
      coalesce(sum(w.balance) filter (where w.kind = 'available'), 0)::text as available,
      coalesce(sum(w.balance) filter (where w.kind = 'debt'), 0)::text as debt
    from wallet_parts w
    join jsonb_to_recordset(${JSON.stringify(parts)}::text::jsonb) as p (influencer_id uuid, brand_id uuid, currency char(3))
      on w.influencer_id = p.influencer_id and w.brand_id = p.brand_id and w.currency = p.currency
    group by 1, 2, 3`)
  return [...rows].flatMap((row) => {
    const part = byPart.get(partKey(row.influencer_id, row.brand_id, row.currency))!
    const available = BigInt(row.available)
    if (available < 0n) return [debtTransaction(part, 'debt-recorded', -available)]
    const cleared = [part.net, -BigInt(row.debt), available].reduce((a, b) => (a < b ? a : b))
    return cleared > 0n ? [debtTransaction(part, 'debt-cleared', -cleared)] : []
  })
}

/** Moves `amount` from debt to available; below zero the other way. */
function debtTransaction(
  { last, influencerId }: { last: NewTransaction; influencerId: string },
  code: LedgerReason<'debt'>,
  amount: bigint,
): NewTransaction {
  const { brandId, currency, businessKey, causeId } = last
  return {
    brandId,
    currency,
    businessKey: `${businessKey}:debt`,
    causeKind: 'debt',
    causeId,
    reason: { code, params: {} },
    postings: [
      { account: { kind: 'available', influencerId }, amount },
      { account: { kind: 'debt', influencerId }, amount: -amount },
    ],
  }
}

function influencerOf({ postings }: NewTransaction): string | null {
  for (const { account } of postings) if ('influencerId' in account) return account.influencerId
  return null
}

function partKey(influencerId: string, brandId: string, currency: string): string {
  return `${influencerId}|${brandId}|${currency}`
}
