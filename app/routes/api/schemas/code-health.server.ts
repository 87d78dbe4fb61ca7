import { z } from 'zod'
import { proposals, signalKinds, signalStatuses } from '#app/domain/code-signal.ts'
import { codeStatuses } from '#app/domain/code-status.ts'
import { nearMissKinds, nearMissStatuses } from '#app/domain/near-miss.ts'
import { orderStates } from '#app/domain/order-snapshot.ts'
import { At, Money, Named, orNull, Person } from './values.server.ts'

const CodeName = z.object({ id: z.uuid(), code: z.string() })

export const CodeUsage = z
  .object({
    id: z.uuid(),
    code: z.string(),
    status: z.enum(codeStatuses),
    campaign: Named,
    holder: orNull(Person),
    orders: z.int(),
    canceledOrders: z.int(),
    ordersBefore: z.int().describe('In as many days before.'),
    knownCustomers: z.int().describe('Orders whose customer is known.'),
    newCustomers: z.int().describe('Of these, the customers’ first with the brand.'),
    sales: Money.describe('What commissions are computed from.'),
    discount: Money,
    commission: Money,
    costShare: z
      .int()
      .nullable()
      .describe('Discount and commission for each hundred of sales, in basis points; null without sales.'),
    lastUsedAt: At.nullable().describe('Start of the hour of its last order ever; null: never used.'),
  })
  .meta({ id: 'CodeUsage', description: 'What a code sold and cost.' })

const Decision = z
  .object({
    reason: z.string().optional(),
    proposal: z.enum(proposals).optional(),
    code: z.string().optional(),
    codeId: z.uuid().optional(),
    batchId: z.uuid().optional(),
    endsAt: z.string().optional(),
    maxUses: z.int().optional(),
    maxUsesPerClient: z.int().optional(),
    count: z.int().optional(),
  })
  .meta({ id: 'SignalDecision', description: 'The reason of a dismissal, or the proposal and what it made.' })

export const CodeSignal = z
  .object({
    id: z.uuid(),
    kind: z.enum(signalKinds),
    score: z.int().describe('1 to 100.'),
    evidence: z.object({
      observed: z.number().describe('Orders, or a share of 1.'),
      expected: z.number(),
      orders: z.int().describe('How many were looked at.'),
      from: z.string().describe('Where the window begins.'),
      detail: z.string().optional().describe('Hours of the day, regions: what stands out.'),
    }),
    status: z.enum(signalStatuses),
    foundAt: At,
    seenAt: At,
    decidedAt: At.nullable(),
    decidedBy: z.string().nullable(),
    decision: orNull(Decision),
    code: CodeName.extend({ status: z.enum(codeStatuses) }),
    campaign: Named,
    holder: orNull(Person),
  })
  .meta({ id: 'CodeSignal', description: 'A sign that a code is used by people its influencer never reached.' })

export const ProposalPreview = z
  .object({
    proposal: z.enum(proposals),
    code: z.string(),
    holder: orNull(Person),
    campaign: z.string(),
    uses: z.int().describe('That count against a limit.'),
    maxUses: z.int().nullable(),
    maxUsesPerClient: z.int().nullable(),
    validUntil: At.nullable(),
    pattern: z.string().nullable().describe('How new codes are made where nothing else is asked for.'),
    kept: z.object({ commissions: z.int(), amounts: z.array(Money).readonly() }).describe('What was earned, and stays.'),
    isPossible: z.boolean(),
  })
  .meta({ id: 'ProposalPreview', description: 'What a proposal against a leak would do.' })

export const RadarThresholds = z
  .object({
    minOrders: z.number(),
    velocityTimes: z.number(),
    newCustomersFall: z.number(),
    hoursRise: z.number(),
    placesRise: z.number(),
    repeatOrders: z.number(),
    unpaidRise: z.number(),
    certainty: z.number(),
    worseBy: z.number(),
    quietDays: z.number(),
  })
  .meta({ id: 'RadarThresholds', description: 'From when on the radar speaks.' })

const nearMissFields = {
  id: z.uuid(),
  typed: z.string().describe('The coupon as it stands in the order.'),
  kind: z.enum(nearMissKinds).describe('Why it looks like the code.'),
  status: z.enum(nearMissStatuses),
  amount: Money,
  placedAt: At,
  claimedAt: At.nullable(),
  decidedAt: At.nullable(),
  reason: z.string(),
}

export const NearMiss = z
  .object({
    ...nearMissFields,
    order: z.object({ id: z.uuid(), vtexOrderId: z.string(), state: z.enum(orderStates) }),
    isPayable: z.boolean().describe('The code was assigned and its campaign open when the order was placed.'),
    code: CodeName,
    campaign: Named,
    influencer: Person,
    foundAt: At,
  })
  .meta({ id: 'NearMiss', description: 'An order that nobody owns whose coupon looks like a code.' })

export const OwnNearMiss = z
  .object({ ...nearMissFields, code: z.string(), brand: Named })
  .meta({ id: 'OwnNearMiss', description: 'An order near a code of one’s own, without anything of who bought.' })

/** A row of either list as it is answered. */
export function presentNearMiss<Row extends { readonly amount: bigint; readonly currency: string }>({
  amount,
  currency,
  ...row
}: Row) {
  return { ...row, amount: { amount, currency } }
}
