import { z } from 'zod'
import { confirmOnEvents, ruleScopes, tierModes } from '#app/domain/campaign-terms.ts'
import { type CommissionTrace, exclusionReasons } from '#app/domain/commission-types.ts'
import { orderStates } from '#app/domain/order-snapshot.ts'
import { Rate } from './campaign.server.ts'
import { Money, money, orNull } from './values.server.ts'

const TraceLine = z.object({
  lineId: z.string(),
  index: z.int(),
  skuId: z.string(),
  name: z.string(),
  quantity: z.number(),
  remainingQuantity: z.number(),
  net: Money,
  remaining: Money,
  base: Money.describe('What of it earns.'),
  rule: z
    .object({ scope: z.enum([...ruleScopes, 'default', 'tier']), targetId: z.string().nullable(), rate: Rate })
    .nullable()
    .describe('The rule that decided; null for a line that earns nothing.'),
  excluded: z
    .object({ reason: z.enum(exclusionReasons), by: z.string().nullable() })
    .nullable()
    .describe('Why the line earns nothing.'),
  commission: Money,
  rounded: z.boolean().describe('Whether the exact product had a fraction of a minor unit; rounded half away from zero.'),
})

export const Trace = z
  .object({
    termsVersion: z.int(),
    termsValidFrom: z.string().meta({ format: 'date-time' }),
    orderState: z.enum(orderStates),
    confirmOn: z.enum(confirmOnEvents),
    holdDays: z.int(),
    lines: z.array(TraceLine),
    base: Money,
    tieredBase: Money.describe('The part of the base that tiers rate.'),
    tier: z
      .object({
        mode: z.enum(tierModes),
        standing: Money.describe('Sales of the period before the order; with the order where tiers are retroactive.'),
        steps: z.array(z.object({ from: Money, rate: z.int().describe('Basis points.') })),
        parts: z.array(z.object({ rate: z.int().describe('Basis points.'), amount: Money })),
      })
      .nullable()
      .describe('How tiers came to their rate.'),
    override: z
      .object({ id: z.uuid(), rate: z.int().describe('Basis points.') })
      .nullable()
      .describe('A better rate granted to the influencer.'),
    isNewCustomer: z.boolean().nullable().describe('Null where the terms do not ask.'),
    bonus: Money.describe('For a new customer.'),
    uncapped: Money.describe('Before any cap.'),
    earned: Money.describe('After the cap of the order.'),
    capped: Money.describe('After the influencer’s cap of the period.'),
    periodLeft: orNull(Money).describe('What the cap of the period still allowed; null where it cut nothing.'),
    budgetLeft: orNull(Money).describe('What the campaign’s budget still allowed; null where it cut nothing.'),
    commission: Money,
  })
  .meta({ id: 'Trace', description: 'Why a commission is what it is: everything that is needed to compute it again.' })

/** A trace as it is answered. */
export function toTrace(trace: CommissionTrace, currency: string): z.input<typeof Trace> {
  const lines = trace.lines.map((line) => ({
    ...line,
    net: money(line.netAmount, currency),
    remaining: money(line.remainingAmount, currency),
    base: money(line.base, currency),
    commission: money(line.commission, currency),
  }))
  const amount = (value: bigint) => money(value, currency)
  const { tier, periodLeft, budgetLeft } = trace
  return {
    ...trace,
    lines,
    base: amount(trace.base),
    tieredBase: amount(trace.tieredBase),
    tier: tier && {
      mode: tier.mode,
      standing: amount(tier.standing),
      steps: tier.steps.map((step) => ({ from: amount(step.from), rate: step.rate })),
      parts: tier.parts.map((part) => ({ rate: part.rate, amount: amount(part.amount) })),
    },
    bonus: amount(trace.bonus),
    uncapped: amount(trace.uncapped),
    earned: amount(trace.earned),
    capped: amount(trace.capped),
    periodLeft: periodLeft === null ? null : amount(periodLeft),
    budgetLeft: budgetLeft === null ? null : amount(budgetLeft),
    commission: amount(trace.commission),
  }
}
