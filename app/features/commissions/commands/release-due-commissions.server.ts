import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { postingsForDifference } from '#app/domain/settlement.ts'
import { postTransactions } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { NewTransaction } from '#app/features/ledger/new-transaction.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import { commissionPostings } from '../commission-postings.ts'

/**
 * Moves commissions whose hold is over from confirmed to available (domain section 6): confirmed, not frozen, not released, and due at
 * `ctx.now`. Oldest due first, at most `limit`; rows that somebody else holds are left for the next call. Set-based.
 * @returns how many were released; fewer than `limit` means none is left
 */
export async function releaseDueCommissions(tx: Tx, input: { limit: number }, ctx: Context): Promise<number> {
  const due = await tx
    .select({
      id: commissions.id,
      brandId: commissions.brandId,
      influencerId: commissions.influencerId,
      currency: commissions.currency,
      status: commissions.status,
      amount: commissions.amount,
      estimated: commissions.postedEstimated,
      confirmed: commissions.postedConfirmed,
      available: commissions.postedAvailable,
      revision: commissions.revision,
      availableAt: sql<Date>`${commissions.availableAt}`.mapWith(commissions.availableAt),
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.status, 'confirmed'),
        isNull(commissions.releasedAt),
        eq(commissions.isFrozen, false),
        lte(commissions.availableAt, ctx.now),
      ),
    )
    .orderBy(asc(commissions.availableAt), asc(commissions.id))
    .limit(input.limit)
    .for('update', { skipLocked: true })
  if (due.length === 0) return 0
  const releases = due.map((row) => releaseOf(row))
  const transactions = releases.flatMap((release) => release.transaction ?? [])
  const at = ctx.now.toISOString()
  await tx.execute(sql`
    update commissions c set released_at = ${at}::timestamptz, updated_at = ${at}::timestamptz, revision = r.revision,
      posted_confirmed = 0, posted_available = r.available
    from jsonb_to_recordset(${JSON.stringify(releases.map(({ row }) => row))}::text::jsonb) as r (id uuid, revision int, available bigint)
    where c.id = r.id`)
  const ids = await postTransactions(tx, transactions, ctx)
  const idByCause = new Map(transactions.map((transaction, index) => [transaction.causeId, ids[index]!]))
  const revisions = releases.map(({ row }) => ({ ...row, transaction_id: idByCause.get(row.id) ?? null }))
  await tx.execute(sql`
    insert into commission_revisions (commission_id, revision, status, amount, difference, reason, transaction_id, occurred_at)
    select id, revision, 'confirmed', available, 0, '{"code":"released","params":{}}'::jsonb, transaction_id, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(revisions)}::text::jsonb) as r (id uuid, revision int, available bigint, transaction_id uuid)`)
  return due.length
}

type DueRow = {
  id: string
  brandId: string
  influencerId: string
  currency: string
  amount: bigint
  estimated: bigint
  confirmed: bigint
  available: bigint
  revision: number
  availableAt: Date
}

function releaseOf(due: DueRow): {
  row: { id: string; revision: number; available: string }
  transaction: NewTransaction | null
} {
  const { id, brandId, influencerId, currency, amount, estimated, confirmed, available } = due
  const target = { status: 'confirmed', amount, isReleased: true } as const
  const { position, postings } = postingsForDifference({ estimated, confirmed, available }, target)
  const transaction: NewTransaction = {
    brandId,
    currency,
    businessKey: `commission:${id}:release`,
    causeKind: 'hold-release',
    causeId: id,
    reason: { code: 'released', params: {} },
    valueAt: due.availableAt,
    postings: commissionPostings(postings, { brandId, influencerId }),
  }
  return {
    row: { id, revision: due.revision + 1, available: String(position.available) },
    transaction: postings.length === 0 ? null : transaction,
  }
}
