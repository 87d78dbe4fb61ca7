import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** What a campaign has paid or promised in the brand's currency, minor units, its budget's cut taken. */
export async function getSpending(tx: Tx, { campaignId, currency }: { campaignId: string; currency: string }): Promise<bigint> {
  // Of a later room, whose tables this one may not import.
  const [row] = await tx.execute<{ amount: string }>(
    sql`select amount from campaign_spending where campaign_id = ${campaignId}::uuid and currency = ${currency}`,
  )
  return BigInt(row?.amount ?? 0)
}
