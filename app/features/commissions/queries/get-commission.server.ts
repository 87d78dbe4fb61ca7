import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { decodeTrace, type EncodedTrace } from '#app/domain/commission-trace.ts'
import type { CommissionTrace } from '#app/domain/commission-types.ts'
import {
  listPostingsOfTransactions,
  type TransactionPosting,
} from '#app/features/ledger/queries/list-postings-of-transactions.server.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns, campaignTerms } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissionRevisions, commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { orderSnapshots, orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { commissionNotFound } from '../errors.ts'
import { commissionColumns } from './list-commissions.server.ts'

type RevisionRow = Awaited<ReturnType<typeof readRevisions>>[number]

export type CommissionRevision = Omit<RevisionRow, 'trace' | 'transaction'> & {
  /** Null when the change did not recompute (a release). */
  readonly trace: CommissionTrace | null
  /** Null when nothing was posted. The postings are those on accounts that the actor may see. */
  readonly transaction: (NonNullable<RevisionRow['transaction']> & { readonly postings: readonly TransactionPosting[] }) | null
}

export type CommissionDetail = Awaited<ReturnType<typeof readCommission>> & {
  /** Why the commission is what it is now: the trace of its last computation. */
  readonly trace: CommissionTrace | null
  /** Newest first. */
  readonly revisions: readonly CommissionRevision[]
}

/** One commission with its order, the trace of its amount, and every change with cause and posting. @throws DomainError commissions.not-found */
export async function getCommission(tx: Tx, { commissionId }: { commissionId: string }, actor: Actor): Promise<CommissionDetail> {
  const commission = await readCommission(tx, commissionId, actor)
  const rows = await readRevisions(tx, commissionId, commission.order.id)
  const postings = await listPostingsOfTransactions(
    tx,
    rows.flatMap((row) => row.transaction?.id ?? []),
    actor,
  )
  const revisions = rows.map((row) => ({
    ...row,
    trace: row.trace === null ? null : decodeTrace(row.trace as EncodedTrace),
    transaction: row.transaction && { ...row.transaction, postings: postings.get(row.transaction.id) ?? [] },
  }))
  return { ...commission, trace: revisions.find((revision) => revision.trace !== null)?.trace ?? null, revisions }
}

async function readCommission(tx: Tx, commissionId: string, actor: Actor) {
  const [commission] = await tx
    .select({
      ...commissionColumns,
      order: {
        ...commissionColumns.order,
        sequence: orders.sequence,
        totalAmount: orders.totalAmount,
        netAmount: orders.netAmount,
        couponCodes: orders.couponCodes,
        flags: orders.flags,
        authorizedAt: orders.authorizedAt,
        invoicedAt: orders.invoicedAt,
        changedAt: orders.changedAt,
        attributionReason: orders.attributionReason,
      },
      terms: {
        id: campaignTerms.id,
        version: campaignTerms.version,
        validFrom: campaignTerms.validFrom,
        confirmOn: campaignTerms.confirmOn,
        holdDays: campaignTerms.holdDays,
      },
      timeZone: brands.timeZone,
      postedEstimated: commissions.postedEstimated,
      postedConfirmed: commissions.postedConfirmed,
      postedAvailable: commissions.postedAvailable,
      revision: commissions.revision,
    })
    .from(commissions)
    .innerJoin(brands, eq(brands.id, commissions.brandId))
    .innerJoin(orders, eq(orders.id, commissions.orderId))
    .innerJoin(campaigns, eq(campaigns.id, commissions.campaignId))
    .innerJoin(influencers, eq(influencers.id, commissions.influencerId))
    .innerJoin(codes, eq(codes.id, commissions.codeId))
    .innerJoin(campaignTerms, eq(campaignTerms.id, commissions.termsId))
    .where(and(eq(commissions.id, commissionId), salesInScope(commissions, actor)))
  if (commission === undefined) throw commissionNotFound()
  return commission
}

function readRevisions(tx: Tx, commissionId: string, orderId: string) {
  return tx
    .select({
      revision: commissionRevisions.revision,
      status: commissionRevisions.status,
      amount: commissionRevisions.amount,
      difference: commissionRevisions.difference,
      reason: commissionRevisions.reason,
      orderRevision: commissionRevisions.orderRevision,
      vtexStatus: orderSnapshots.vtexStatus,
      occurredAt: commissionRevisions.occurredAt,
      trace: commissionRevisions.trace,
      transaction: {
        id: ledgerTransactions.id,
        causeKind: ledgerTransactions.causeKind,
        reason: ledgerTransactions.reason,
        postedAt: ledgerTransactions.postedAt,
      },
    })
    .from(commissionRevisions)
    .leftJoin(ledgerTransactions, eq(ledgerTransactions.id, commissionRevisions.transactionId))
    .leftJoin(
      orderSnapshots,
      and(eq(orderSnapshots.orderId, orderId), eq(orderSnapshots.revision, commissionRevisions.orderRevision)),
    )
    .where(eq(commissionRevisions.commissionId, commissionId))
    .orderBy(desc(commissionRevisions.revision))
}
