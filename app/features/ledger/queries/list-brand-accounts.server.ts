import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { AccountKind } from '#app/domain/ledger.ts'
import type { Currency } from '#app/domain/money.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'

/** Minor units; positive is credit, so an expense stands below zero. */
export type BrandAccount = {
  readonly id: string
  readonly kind: AccountKind
  readonly currency: Currency
  readonly balance: bigint
}

/** A brand's ledger accounts by currency and kind; none for a brand that the actor does not read. */
export function listBrandAccounts(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<BrandAccount[]> {
  return tx
    .select({
      id: ledgerAccounts.id,
      kind: ledgerAccounts.kind,
      currency: ledgerAccounts.currency,
      balance: ledgerAccounts.balance,
    })
    .from(ledgerAccounts)
    .where(and(eq(ledgerAccounts.brandId, brandId), inScope(ledgerAccounts.brandId, actor)))
    .orderBy(asc(ledgerAccounts.currency), asc(ledgerAccounts.kind))
}
