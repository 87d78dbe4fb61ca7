import { sql } from 'drizzle-orm'
import type { StandingPeriod } from '#app/domain/campaign-terms.ts'
import { termsInForce } from '#app/domain/commission.ts'
import type { Context } from '#app/domain/context.ts'
import type { OrderState } from '#app/domain/order-snapshot.ts'
import { may } from '#app/domain/permissions.ts'
import { type HistoricOrder, type HistoryTotal, rateHistory } from '#app/domain/rate-history.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { campaignNotFound, notAllowed } from '#app/features/campaigns/errors.ts'
import { listOverridesInForce } from '#app/features/campaigns/queries/list-overrides-in-force.server.ts'
import { listTermsOfCampaigns } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { findNewCustomers } from '#app/features/orders/queries/find-new-customers.server.ts'
import { pastLineReader, pastLines } from '#app/features/orders/queries/past-lines.server.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { SimulateTerms } from '../inputs.ts'

/** More are not looked at: the newest of the window. */
const mostOrders = 100_000
const dayMs = 86_400_000

/** Minor units of the brand's currency. */
export type SimulatedInfluencer = {
  readonly id: string
  readonly name: string
  readonly orders: number
  readonly sales: bigint
  /** Under the terms in force now; null for a campaign that has none yet. */
  readonly inForce: bigint | null
  readonly asTyped: bigint
}

export type TermsSimulation = {
  readonly from: Date
  readonly until: Date
  /** Whose orders: the campaign's own, or all of the brand's where it has none in the window. */
  readonly basis: 'campaign' | 'brand'
  readonly currency: string
  readonly orders: number
  /** Whether there were more orders than are looked at. */
  readonly isPartial: boolean
  readonly total: { readonly sales: bigint; readonly inForce: bigint | null; readonly asTyped: bigint }
  /** Most changed first. */
  readonly influencers: readonly SimulatedInfluencer[]
}

type Row = {
  id: string
  influencer_id: string
  influencer_name: string
  placed_at: string
  state: OrderState
  lines: string | null
}

/**
 * What the orders of the last days would have paid under terms that are not stored, beside the terms in force now: both worked out from
 * nothing over the same orders, so that only the terms differ. Changes nothing.
 * @throws DomainError brands.not-found | campaigns.not-found | campaigns.not-allowed
 */
export async function simulateTerms(tx: Tx, input: SimulateTerms, ctx: Pick<Context, 'actor' | 'now'>): Promise<TermsSimulation> {
  const brand = await getBrand(tx, { brandId: input.brandId }, ctx.actor)
  if (!may(ctx.actor, 'campaigns.add-terms', { brandId: brand.id })) throw notAllowed()
  const from = new Date(ctx.now.getTime() - input.days * dayMs)
  return beyondScope(tx, async () => {
    const versions = await versionsOf(tx, input)
    const period: StandingPeriod = versions[0]?.period ?? input.period
    const window = { brandId: brand.id, currency: brand.currency, from, until: ctx.now }
    const own = input.campaignId === null ? [] : await listOrders(tx, { ...window, campaignId: input.campaignId })
    const basis = own.length > 0 ? 'campaign' : 'brand'
    const rows = own.length > 0 ? own : await listOrders(tx, { ...window, campaignId: null })
    const counted = rows.slice(0, mostOrders).toReversed()
    const inForce = termsInForce(versions, ctx.now)
    const asks = [input.terms, inForce].some(
      (terms) => terms != null && (terms.newCustomersOnly || terms.newCustomerBonus !== null),
    )
    const isNew = asks
      ? await findNewCustomers(
          tx,
          brand.id,
          counted.map(({ id }) => id),
        )
      : null
    const readLines = pastLineReader()
    const orders = counted.map((row) => historic(row, readLines(row.lines), isNew))
    const names = new Map(counted.map((row) => [row.influencer_id, row.influencer_name]))
    const overrides = await overridesOf(tx, input.campaignId, [...names.keys()], ctx.now)
    const rules = { period, timeZone: brand.timeZone, overrides }
    const typed = rateHistory(orders, { ...rules, terms: { ...input.terms, version: 0, validFrom: ctx.now } })
    const stored = inForce === null ? null : rateHistory(orders, { ...rules, terms: inForce })
    const influencers = compare(names, typed, stored)
    return {
      from,
      until: ctx.now,
      basis,
      currency: brand.currency,
      orders: orders.length,
      isPartial: rows.length > mostOrders,
      total: {
        sales: sum(influencers, ({ sales }) => sales),
        inForce: stored === null ? null : sum(influencers, (one) => one.inForce ?? 0n),
        asTyped: sum(influencers, ({ asTyped }) => asTyped),
      },
      influencers,
    }
  })
}

/** @throws DomainError campaigns.not-found for a campaign of another brand */
async function versionsOf(tx: Tx, { brandId, campaignId }: SimulateTerms) {
  if (campaignId === null) return []
  const [found] = await tx.execute<{ brand_id: string }>(sql`select brand_id from campaigns where id = ${campaignId}::uuid`)
  if (found?.brand_id !== brandId) throw campaignNotFound()
  return (await listTermsOfCampaigns(tx, [campaignId])).get(campaignId) ?? []
}

/** Newest first, one more than are looked at. */
async function listOrders(
  tx: Tx,
  window: { brandId: string; currency: string; from: Date; until: Date; campaignId: string | null },
): Promise<Row[]> {
  const ofCampaign = window.campaignId === null ? sql`o.campaign_id is not null` : sql`o.campaign_id = ${window.campaignId}::uuid`
  const rows = await tx.execute<Row>(sql`
    select o.id, o.influencer_id, i.name as influencer_name, o.placed_at, o.state, ${pastLines} as lines
    from (select o.id, o.influencer_id, o.placed_at, o.vtex_order_id, o.state from orders o
      where o.brand_id = ${window.brandId}::uuid and ${ofCampaign} and o.currency = ${window.currency} and o.state <> 'unknown'
        and o.placed_at >= ${window.from.toISOString()}::timestamptz and o.placed_at < ${window.until.toISOString()}::timestamptz
      order by o.placed_at desc, o.id desc limit ${mostOrders + 1}) o
    join influencers i on i.id = o.influencer_id
    order by o.placed_at desc, o.vtex_order_id desc`)
  return [...rows]
}

function historic(row: Row, lines: HistoricOrder['lines'], isNew: ReadonlyMap<string, boolean> | null): HistoricOrder {
  return {
    influencerId: row.influencer_id,
    placedAt: new Date(row.placed_at),
    state: row.state,
    lines,
    isNewCustomer: isNew?.get(row.id) ?? null,
  }
}

async function overridesOf(tx: Tx, campaignId: string | null, influencerIds: readonly string[], now: Date) {
  if (campaignId === null) return new Map()
  const book = await listOverridesInForce(tx, [campaignId], influencerIds)
  return new Map(
    influencerIds.flatMap((id) => {
      const override = book.inForce(campaignId, id, now)
      return override === null ? [] : [[id, override] as const]
    }),
  )
}

function compare(
  names: ReadonlyMap<string, string>,
  typed: ReadonlyMap<string, HistoryTotal>,
  stored: ReadonlyMap<string, HistoryTotal> | null,
): SimulatedInfluencer[] {
  const all = [...names].map(([id, name]): SimulatedInfluencer => {
    const [now, before] = [typed.get(id), stored?.get(id)]
    return {
      id,
      name,
      orders: Math.max(now?.orders ?? 0, before?.orders ?? 0),
      sales: larger(now?.base ?? 0n, before?.base ?? 0n),
      inForce: stored === null ? null : (before?.commission ?? 0n),
      asTyped: now?.commission ?? 0n,
    }
  })
  const change = ({ asTyped, inForce }: SimulatedInfluencer) => {
    const difference = asTyped - (inForce ?? 0n)
    return difference < 0n ? -difference : difference
  }
  return all.sort((a, b) => (change(a) === change(b) ? a.name.localeCompare(b.name) : change(a) > change(b) ? -1 : 1))
}

function sum(all: readonly SimulatedInfluencer[], amountOf: (one: SimulatedInfluencer) => bigint): bigint {
  return all.reduce((total, one) => total + amountOf(one), 0n)
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right
}
