import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { SimulateTerms } from '#app/features/commissions/inputs.ts'
import { simulateTerms } from '#app/features/commissions/queries/simulate-terms.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { At, Currency, Money, money, orNull } from '../schemas/values.server.ts'

const Amounts = {
  sales: Money.describe('What of the orders earns.'),
  inForce: orNull(Money).describe('Under the terms in force now; null for a campaign without any.'),
  asTyped: Money.describe('Under the terms that were sent.'),
}

export default defineOperation({
  id: 'simulate-terms',
  method: 'post',
  path: '/brands/{brandId}/terms/simulate',
  tag: 'campaigns',
  summary: 'Tries terms on past orders',
  description:
    'What the orders of the last days would have paid, beside the terms in force. At most the newest 100 000 orders. Stores nothing.',
  access: rolesFor('campaigns.add-terms'),
  status: 200,
  input: SimulateTerms,
  output: z.object({
    from: At,
    until: At,
    basis: z.enum(['campaign', 'brand']).describe('Whose orders: the brand’s where the campaign had none.'),
    currency: Currency,
    orders: z.int(),
    isPartial: z.boolean().describe('Whether there were more orders than are looked at.'),
    total: z.object(Amounts),
    influencers: z
      .array(z.object({ id: z.uuid(), name: z.string(), orders: z.int(), ...Amounts }))
      .describe('Most changed first.'),
  }),
  async run(tx, input, ctx) {
    const { total, influencers, ...simulation } = await simulateTerms(tx, input, ctx)
    const amounts = ({ sales, inForce, asTyped }: typeof total) => ({
      sales: money(sales, simulation.currency),
      inForce: inForce === null ? null : money(inForce, simulation.currency),
      asTyped: money(asTyped, simulation.currency),
    })
    return {
      ...simulation,
      total: amounts(total),
      influencers: influencers.map(({ id, name, orders, ...rest }) => ({ id, name, orders, ...amounts(rest) })),
    }
  },
})
