import type { HistoryEvent } from './history-event.ts'

const minute = 60_000
const hour = 60 * minute

/** A code that sold now and then, and that a coupon site took up this night. */
const leakedCode = 'LUCIPIEL'
const leakedOrders = 24
/** Somebody who buys to sell on. */
const reseller = '79554321'
const mistyped = [
  { coupon: 'VALE1O', hoursAgo: 26 },
  { coupon: 'MATEO 10', hoursAgo: 5 },
] as const

/** The last hours of a brand, for the radar and the near misses to find: a code that leaked, and two that were mistyped. */
export function planLeak(now: Date): HistoryEvent[] {
  const sold = Array.from({ length: leakedOrders }, (_, index) => {
    const document = index % 3 === 0 ? { document: reseller } : {}
    return boughtAt(now.getTime() - 20 * hour + index * 48 * minute, index, {
      coupon: leakedCode,
      discountPercent: 10,
      ...document,
    })
  })
  const near = mistyped.map(({ coupon, hoursAgo }, index) =>
    boughtAt(now.getTime() - hoursAgo * hour, leakedOrders + index, { coupon, discountPercent: 0 }),
  )
  return [...sold, ...near].flat()
}

type Basket = { readonly coupon: string; readonly discountPercent: number; readonly document?: string }

function boughtAt(at: number, index: number, basket: Basket): HistoryEvent[] {
  const order = { brand: 'lumbre', orderId: `14777000${String(index).padStart(5, '0')}-01` } as const
  return [
    { ...order, at, kind: 'create', ...basket },
    { ...order, at: at + 20 * minute, kind: 'move', status: 'payment-approved' },
  ]
}
