import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { ledgerAccounts, ledgerPostings, ledgerTransactions } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'
import { postingsInScope } from './postings-in-scope.server.ts'

/** One side of a transaction; minor units, positive credits the account. */
export type TransactionPosting = Awaited<ReturnType<typeof select>>[number]

/** Postings by transaction, in the order they were written, on accounts that the actor may see. */
export async function listPostingsOfTransactions(
  tx: Tx,
  transactionIds: readonly string[],
  actor: Actor,
): Promise<Map<string, TransactionPosting[]>> {
  const found = new Map<string, TransactionPosting[]>()
  if (transactionIds.length === 0) return found
  for (const row of await select(tx, transactionIds, actor))
    found.set(row.transactionId, [...(found.get(row.transactionId) ?? []), row])
  return found
}

function select(tx: Tx, transactionIds: readonly string[], actor: Actor) {
  return tx
    .select({
      id: ledgerPostings.id,
      transactionId: ledgerPostings.transactionId,
      accountId: ledgerPostings.accountId,
      accountKind: ledgerAccounts.kind,
      amount: ledgerPostings.amount,
      currency: ledgerPostings.currency,
    })
    .from(ledgerPostings)
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerPostings.accountId))
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
    .where(and(inArray(ledgerPostings.transactionId, [...transactionIds]), postingsInScope(actor)))
    .orderBy(asc(ledgerPostings.id))
}
