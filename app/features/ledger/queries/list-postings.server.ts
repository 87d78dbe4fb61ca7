import { and, desc, eq, lt } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { decodeSequenceCursor, type Page, toSequencePage } from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { influencers } from '#db/schema/influencers.ts'
import { ledgerAccounts, ledgerPostings, ledgerTransactions } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'
import type { ListPostings } from '../inputs.ts'
import { postingsInScope } from './postings-in-scope.server.ts'

export type PostingListItem = Awaited<ReturnType<typeof select>>[number]

/**
 * Postings that the actor may see, last posted first, with why and by whom. `influencer` is the wallet's, null on a brand's account; `brand`
 * is the one whose event posted it.
 * @throws DomainError page.invalid-cursor
 */
export async function listPostings(tx: Tx, input: ListPostings, actor: Actor): Promise<Page<PostingListItem>> {
  return toSequencePage(await select(tx, input, actor), input.limit)
}

function select(tx: Tx, input: ListPostings, actor: Actor) {
  return tx
    .select({
      id: ledgerPostings.id,
      account: { id: ledgerAccounts.id, kind: ledgerAccounts.kind },
      influencer: { id: influencers.id, name: influencers.name },
      brand: { id: brands.id, name: brands.name },
      amount: ledgerPostings.amount,
      currency: ledgerPostings.currency,
      transaction: {
        id: ledgerTransactions.id,
        businessKey: ledgerTransactions.businessKey,
        causeKind: ledgerTransactions.causeKind,
        causeId: ledgerTransactions.causeId,
        reason: ledgerTransactions.reason,
        actor: ledgerTransactions.actor,
        postedAt: ledgerTransactions.postedAt,
        valueAt: ledgerTransactions.valueAt,
      },
    })
    .from(ledgerPostings)
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerPostings.accountId))
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
    .innerJoin(brands, eq(brands.id, ledgerTransactions.brandId))
    .leftJoin(influencers, eq(influencers.id, ledgerAccounts.influencerId))
    .where(
      and(
        postingsInScope(actor),
        input.accountId === undefined ? undefined : eq(ledgerPostings.accountId, input.accountId),
        input.influencerId === undefined ? undefined : eq(ledgerAccounts.influencerId, input.influencerId),
        input.brandId === undefined ? undefined : eq(ledgerTransactions.brandId, input.brandId),
        input.transactionId === undefined ? undefined : eq(ledgerPostings.transactionId, input.transactionId),
        input.kind === undefined ? undefined : eq(ledgerAccounts.kind, input.kind),
        input.currency === undefined ? undefined : eq(ledgerPostings.currency, input.currency),
        input.cursor === undefined ? undefined : lt(ledgerPostings.id, decodeSequenceCursor(input.cursor)),
      ),
    )
    .orderBy(desc(ledgerPostings.id))
    .limit(input.limit + 1)
}
