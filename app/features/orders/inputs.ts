import { z } from 'zod'
import { orderFlags, orderStates } from '#app/domain/order-snapshot.ts'
import { CalendarDay, Id, pageFields, YesNo } from '#app/platform/inputs.ts'

const filterFields = {
  brandId: Id.optional().describe('Only orders of this brand.'),
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .describe('Start of the VTEX order number or of its sequence, or a coupon code.'),
  state: z.enum(orderStates).optional().describe('Only orders in this state.'),
  influencerId: Id.optional().describe('Only orders attributed to this influencer.'),
  campaignId: Id.optional().describe('Only orders attributed to this campaign.'),
  attributed: YesNo.optional().describe('Only orders with (yes) or without (no) a known code.'),
  flag: z.enum(orderFlags).optional().describe('Only orders that carry this flag.'),
  from: CalendarDay.optional().describe('First day of purchase, in the brand’s time zone.'),
  to: CalendarDay.optional().describe('Last day of purchase (inclusive), in the brand’s time zone.'),
}

/** What an order list and its CSV have in common. */
export const OrderFilters = z.object(filterFields)
export type OrderFilters = z.output<typeof OrderFilters>

export const ListOrders = z.object({
  ...filterFields,
  ...pageFields,
  sort: z.enum(['newest', 'oldest']).default('newest').describe('Order by the instant of purchase.'),
})
export type ListOrders = z.output<typeof ListOrders>

export const GetOrderDocument = z.object({
  orderId: Id,
  revision: z.coerce.number().int().min(1).optional().describe('Revision of the document; absent for the latest.'),
})
export type GetOrderDocument = z.output<typeof GetOrderDocument>
