import type { Context } from '#app/domain/context.ts'
import { localDate, startOfPeriod } from '#app/domain/period.ts'
import { listOverridesInForce } from '#app/features/campaigns/queries/list-overrides-in-force.server.ts'
import { listTermsOfCampaigns, type StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { findInfluencerHashes } from '#app/features/influencers/queries/find-influencer-hashes.server.ts'
import { findNewCustomers } from '#app/features/orders/queries/find-new-customers.server.ts'
import type { SettleableOrder } from '#app/features/orders/settleable-order.ts'
import type { StoredOrder } from '#app/features/orders/stored-order.ts'
import type { Tx } from '#db/types.ts'
import { findLimitBreaches } from '../queries/find-limit-breaches.server.ts'
import { type KnownCommission, lockCommissionsOfOrders } from '../queries/lock-commissions-of-orders.server.ts'
import { changeOf } from '../settlement/change-of.server.ts'
import type { SettlingBrand } from '../settlement/draft.ts'
import { DraftBoard } from '../settlement/draft-board.server.ts'
import { fitBudgets } from '../settlement/fit-budgets.server.ts'
import { lockSpending, lockStandings, type PeriodKey } from '../settlement/lock-books.server.ts'
import { rateInPeriods } from '../settlement/rate-periods.server.ts'
import { type CommissionChange, writeCommissionChanges } from './write-commission-changes.server.ts'

/**
 * Computes what each attributed order now earns, and what that does to others of its influencer and campaign (tiers, caps, budgets), and
 * posts the difference to what was posted before (domain sections 5 and 6). Orders whose result did not change post nothing. The terms in
 * force at the order's creation stay with its commission. Every table is written once.
 * Locks the periods that the orders count in, then the spending of campaigns with a budget, then commissions by id, then ledger accounts.
 * @returns the changes, for those who want to tell
 * @throws DomainError commissions.currency-changed
 */
export async function settleCommissions(
  tx: Tx,
  brand: SettlingBrand,
  orders: readonly (StoredOrder | SettleableOrder)[],
  ctx: Context,
): Promise<CommissionChange[]> {
  const attributed = orders.filter(
    (order): order is SettleableOrder => order.attribution !== null && order.snapshot.state !== 'unknown',
  )
  if (attributed.length === 0) return []
  const campaignIds = distinct(attributed.map((order) => order.attribution.campaignId))
  const influencerIds = distinct(attributed.map((order) => order.attribution.influencerId))
  const terms = await listTermsOfCampaigns(tx, campaignIds)
  const standings = await lockStandings(
    tx,
    brand.id,
    attributed.flatMap((order) => periodOf(order, terms, brand.timeZone) ?? []),
  )
  const budgeted = campaignIds.filter((id) => terms.get(id)?.some(({ budget }) => budget !== null))
  const spending = await lockSpending(tx, brand.id, budgeted, attributed[0]!.snapshot.currency)
  const known = await lockCommissionsOfOrders(
    tx,
    attributed.map((order) => order.id),
  )
  const overrides = await listOverridesInForce(tx, campaignIds, influencerIds)
  const isNew = await newCustomersAmong(tx, brand.id, attributed, terms, known)
  const board = new DraftBoard(
    {
      timeZone: brand.timeZone,
      terms,
      known,
      hashes: await findInfluencerHashes(tx, influencerIds),
      beyondLimits: await findLimitBreaches(
        tx,
        attributed.flatMap(({ id }) => (known.has(id) ? [] : id)),
      ),
      overrideById: overrides.byId,
      overrideOf: ({ attribution, snapshot }, existing) =>
        existing === null
          ? overrides.inForce(attribution.campaignId, attribution.influencerId, snapshot.createdAt)
          : overrides.byId(existing.overrideId),
      isNewCustomer: (order, existing, version) =>
        existing === null ? (asksForNewCustomers(version) ? (isNew.get(order.id) ?? false) : null) : existing.isNewCustomer,
    },
    attributed,
  )
  await rateInPeriods(tx, board, standings)
  await fitBudgets(tx, board, spending)
  const changes = [...board.drafts.values()].flatMap((draft) => changeOf(brand, draft) ?? [])
  await writeCommissionChanges(tx, brand.id, changes, ctx)
  return changes
}

function periodOf(
  { attribution, snapshot }: SettleableOrder,
  terms: ReadonlyMap<string, readonly StoredTerms[]>,
  timeZone: string,
): PeriodKey | null {
  const { campaignId, influencerId } = attribution
  const period = terms.get(campaignId)?.[0]?.period
  if (period === undefined) return null
  const periodStart = startOfPeriod(localDate(snapshot.createdAt, timeZone), period)
  return { campaignId, influencerId, periodStart, currency: snapshot.currency }
}

function asksForNewCustomers({ newCustomersOnly, newCustomerBonus }: StoredTerms): boolean {
  return newCustomersOnly || newCustomerBonus !== null
}

/** Asked once, when the order comes: its answer stays with the commission. */
async function newCustomersAmong(
  tx: Tx,
  brandId: string,
  orders: readonly SettleableOrder[],
  terms: ReadonlyMap<string, readonly StoredTerms[]>,
  known: ReadonlyMap<string, KnownCommission>,
): Promise<Map<string, boolean>> {
  const asking = orders.filter(
    ({ id, attribution }) => !known.has(id) && terms.get(attribution.campaignId)?.some(asksForNewCustomers),
  )
  return findNewCustomers(
    tx,
    brandId,
    asking.map(({ id }) => id),
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
