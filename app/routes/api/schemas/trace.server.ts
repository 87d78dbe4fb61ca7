import { z } from 'zod'
import { confirmOnEvents, ruleScopes } from '#app/domain/campaign-terms.ts'
import { type CommissionTrace, exclusionReasons } from '#app/domain/commission-types.ts'
import { orderStates } from '#app/domain/order-snapshot.ts'
import { Rate } from './campaign.server.ts'
import { Money, money } from './values.server.ts'

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
    .object({ scope: z.enum([...ruleScopes, 'default']), targetId: z.string().nullable(), rate: Rate })
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
  return { ...trace, lines, base: money(trace.base, currency), commission: money(trace.commission, currency) }
}
