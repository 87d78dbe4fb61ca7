import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Currency } from '#app/domain/money.ts'
import { commissions } from '#db/schema/commissions.ts'
import { ledgerTransactions, walletParts } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'
import { makeSeller, type Seller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, system } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { releaseDueCommissions } from './release-due-commissions.server.ts'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const sold = day('2026-03-01')

type Sale = { readonly id: string; readonly code: string; readonly net: bigint }

/** The order as VTEX tells of it at an instant, with what is left of its only line. */
async function tell(tx: Tx, seller: Seller, { id, code, net }: Sale, left: bigint, at: Date): Promise<void> {
  const returned = left < net ? 1 : 0
  const lines = [makeLine({ netAmount: net, remainingAmount: left, quantity: 2, returnedQuantity: returned })]
  const codes = { couponCodes: [code], discountingCodes: [code] }
  const snapshot = makeSnapshot({ vtexOrderId: id, lines, ...codes, createdAt: sold, authorizedAt: sold, changedAt: at })
  await applyOrders(tx, { id: seller.brandId, timeZone: seller.timeZone }, [snapshot], as(system, at))
}

async function parts(tx: Tx, { brandId }: Seller): Promise<Record<string, bigint>> {
  const rows = await tx.select().from(walletParts).where(eq(walletParts.brandId, brandId))
  return Object.fromEntries(rows.filter(({ balance }) => balance !== 0n).map(({ kind, balance }) => [kind, balance]))
}

test(
  'what is taken back after it became available is debt of that brand alone; given back, it clears the debt first',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'LUNA' })
    const other = await makeSeller(tx, { influencerId: seller.influencerId, code: 'SOL' })
    const sale = { id: 'v1-01', code: 'LUNA', net: 20_000n }
    await tell(tx, seller, sale, 20_000n, sold)
    await tell(tx, other, { id: 'v2-01', code: 'SOL', net: 50_000n }, 50_000n, sold)
    await releaseDueCommissions(tx, { limit: 10 }, as(system, day('2026-03-20')))
    expect(await parts(tx, seller)).toEqual({ available: 2_000n })

    const [{ id: availableId } = { id: '' }] = await tx.execute<{ id: string }>(
      sql`select account_id as id from wallet_parts where brand_id = ${seller.brandId} and kind = 'available'`,
    )
    await takeOut(tx, seller, availableId, 1_500n)
    await tell(tx, seller, sale, 5_000n, day('2026-03-21'))
    expect(await parts(tx, seller)).toEqual({ debt: -1_000n, 'in-withdrawal': 1_500n })
    expect(await parts(tx, other)).toEqual({ available: 5_000n })

    await tell(tx, seller, sale, 18_000n, day('2026-03-22'))
    expect(await parts(tx, seller)).toEqual({ available: 300n, 'in-withdrawal': 1_500n })
    const causes = await tx
      .select({ code: sql<string>`${ledgerTransactions.reason} ->> 'code'` })
      .from(ledgerTransactions)
      .where(eq(ledgerTransactions.causeKind, 'debt'))
      .orderBy(ledgerTransactions.id)
    expect(causes.map(({ code }) => code)).toEqual(['debt-recorded', 'debt-cleared'])
    const [commission] = await tx.select().from(commissions).where(eq(commissions.brandId, seller.brandId))
    expect(commission).toMatchObject({ amount: 1_800n, postedAvailable: 1_800n })
  }),
)

test(
  'a release counts from its due day on, whenever the job came to it',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'LUNA' })
    await tell(tx, seller, { id: 'v1-01', code: 'LUNA', net: 20_000n }, 20_000n, sold)
    await releaseDueCommissions(tx, { limit: 10 }, as(system, day('2026-03-20')))
    const [release] = await tx.select().from(ledgerTransactions).where(eq(ledgerTransactions.causeKind, 'hold-release'))
    expect(release).toMatchObject({ postedAt: day('2026-03-20'), valueAt: new Date('2026-03-16T05:00:00Z') })
  }),
)

/** A withdrawal's first posting. */
async function takeOut(tx: Tx, seller: Seller, availableId: string, amount: bigint, currency: Currency = 'COP'): Promise<void> {
  const transactionId = crypto.randomUUID()
  await tx.execute(sql`
    insert into ledger_accounts (id, kind, influencer_id, currency) values (${transactionId}, 'in-withdrawal', ${seller.influencerId}, ${currency})`)
  await tx.execute(sql`
    insert into ledger_transactions (id, brand_id, business_key, cause_kind, cause_id, reason, actor, posted_at, value_at)
    values (${transactionId}, ${seller.brandId}, ${transactionId}, 'withdrawal', ${transactionId}, '{"code":"requested","params":{}}', 'test', now(), now())`)
  await tx.execute(sql`
    insert into ledger_postings (transaction_id, account_id, amount, currency)
    values (${transactionId}, ${availableId}, ${String(-amount)}::bigint, ${currency}), (${transactionId}, ${transactionId}, ${String(amount)}::bigint, ${currency})`)
}
