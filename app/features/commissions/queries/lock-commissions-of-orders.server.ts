import { asc, inArray } from 'drizzle-orm'
import type { CommissionPosition, CommissionStatus, HeldReason } from '#app/domain/commission-types.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'

export type KnownCommission = {
  readonly id: string
  readonly revision: number
  readonly termsId: string
  readonly overrideId: string | null
  readonly isNewCustomer: boolean | null
  readonly status: CommissionStatus
  readonly heldReason: HeldReason | null
  readonly isFrozen: boolean
  readonly baseAmount: bigint
  readonly tieredBase: bigint
  readonly standing: bigint
  readonly earnedAmount: bigint
  readonly cappedAmount: bigint
  readonly amount: bigint
  readonly currency: string
  readonly earningsHash: string
  readonly posted: CommissionPosition
  readonly confirmedAt: Date | null
  readonly availableAt: Date | null
  readonly releasedAt: Date | null
}

/** The commissions of these orders, by order id, locked in the order of their own ids. */
export async function lockCommissionsOfOrders(tx: Tx, orderIds: readonly string[]): Promise<Map<string, KnownCommission>> {
  if (orderIds.length === 0) return new Map()
  const rows = await tx
    .select({
      orderId: commissions.orderId,
      id: commissions.id,
      revision: commissions.revision,
      termsId: commissions.termsId,
      overrideId: commissions.overrideId,
      isNewCustomer: commissions.isNewCustomer,
      status: commissions.status,
      heldReason: commissions.heldReason,
      isFrozen: commissions.isFrozen,
      baseAmount: commissions.baseAmount,
      tieredBase: commissions.tieredBase,
      standing: commissions.standing,
      earnedAmount: commissions.earnedAmount,
      cappedAmount: commissions.cappedAmount,
      amount: commissions.amount,
      currency: commissions.currency,
      earningsHash: commissions.earningsHash,
      estimated: commissions.postedEstimated,
      confirmed: commissions.postedConfirmed,
      available: commissions.postedAvailable,
      confirmedAt: commissions.confirmedAt,
      availableAt: commissions.availableAt,
      releasedAt: commissions.releasedAt,
    })
    .from(commissions)
    .where(inArray(commissions.orderId, [...orderIds]))
    .orderBy(asc(commissions.id))
    .for('update')
  return new Map(
    rows.map(({ orderId, estimated, confirmed, available, ...row }) => [
      orderId,
      { ...row, posted: { estimated, confirmed, available } },
    ]),
  )
}
