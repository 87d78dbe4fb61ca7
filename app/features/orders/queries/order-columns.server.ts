import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orders } from '#db/schema/orders.ts'

/** What a list shows of an order; hashes of the customer never leave the database. */
export const orderColumns = {
  id: orders.id,
  brand: { id: brands.id, name: brands.name },
  vtexOrderId: orders.vtexOrderId,
  sequence: orders.sequence,
  vtexStatus: orders.vtexStatus,
  state: orders.state,
  currency: orders.currency,
  totalAmount: orders.totalAmount,
  netAmount: orders.netAmount,
  placedAt: orders.placedAt,
  changedAt: orders.changedAt,
  couponCodes: orders.couponCodes,
  flags: orders.flags,
  influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
  campaign: { id: campaigns.id, name: campaigns.name },
  code: { id: codes.id, code: codes.code },
  commission: {
    id: commissions.id,
    status: commissions.status,
    heldReason: commissions.heldReason,
    isFrozen: commissions.isFrozen,
    baseAmount: commissions.baseAmount,
    amount: commissions.amount,
  },
}
