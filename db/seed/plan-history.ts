import type { HistoryEvent } from './history-event.ts'
import { planLeak } from './plan-leak.ts'
import { pickWeighted, type Random, seededRandom } from './random.ts'
import {
  type BrandSlug,
  type PlannedCode,
  plannedBrands,
  plannedCampaigns,
  plannedCodes,
  plannedInfluencers,
} from './world-plan.ts'

const hour = 3_600_000
const day = 24 * hour
export const historyDays = 60
const ordersPerBrand = 170

type Fate = 'kept' | 'returned' | 'returned-late' | 'changed' | 'canceled' | 'unpaid' | 'in-doubt'

/**
 * Sixty days of sales until `now`, the same each time but for the date: most orders are paid and invoiced, some are returned, changed or
 * canceled; a few are bought by the influencer, carry several codes, an unknown code or none. Sorted by time; nothing lies in the future.
 */
export function planHistory(now: Date): HistoryEvent[] {
  const today = Math.floor(now.getTime() / day) * day
  const events = [...plannedBrands.flatMap(({ slug }, brandIndex) => historyOf(slug, brandIndex, today)), ...planLeak(now)]
  return events.filter(({ at }) => at < now.getTime()).sort((a, b) => a.at - b.at || a.orderId.localeCompare(b.orderId))
}

function historyOf(brand: BrandSlug, brandIndex: number, today: number): HistoryEvent[] {
  const random = seededRandom(20_260_101 + brandIndex)
  const { codeOfStrangers } = plannedBrands[brandIndex]!
  const orders = Array.from({ length: ordersPerBrand }, (_, index) => {
    const placedAt = placeInTime(random, today)
    const orderId = `1${brandIndex + 4}${String(placedAt % 1_000_003).padStart(7, '0')}${String(index).padStart(4, '0')}-01`
    const open = codesAt(brand, (today - placedAt) / day)
    const code = pickWeighted(random, open)
    const fate = fateOf(random)
    const isLongAgo = placedAt < today - 4 * day
    return {
      orderId,
      placedAt,
      ...buyer(index, code, open, codeOfStrangers),
      fate: fate === 'in-doubt' && isLongAgo ? 'kept' : fate,
    }
  })
  const phantoms = [35, 21, 9, 1].map(
    (daysAgo, index): HistoryEvent => ({
      at: today - daysAgo * day + 15 * hour,
      brand,
      orderId: `19${brandIndex}40000${index}7-01`,
      kind: 'phantom',
    }),
  )
  return [...orders.flatMap((order) => lifeOf(random, brand, order)), ...phantoms]
}

/** Later days sell more, evenings too. */
function placeInTime(random: Random, today: number): number {
  const daysAgo = Math.floor(historyDays * (1 - Math.sqrt(random())))
  return today - daysAgo * day + Math.floor((13 + 12 * Math.sqrt(random())) * hour) + Math.floor(random() * 59_000)
}

function codesAt(brand: BrandSlug, daysAgo: number): PlannedCode[] {
  const open = plannedCampaigns.filter((campaign) => campaign.brand === brand && campaign.startedDaysAgo > daysAgo + 1)
  return plannedCodes.filter(({ campaign }) => open.some(({ utmSource }) => utmSource === campaign))
}

/** Most people use one code; every so many orders are a special case. */
function buyer(index: number, code: PlannedCode, open: readonly PlannedCode[], codeOfStrangers: string) {
  const discountPercent = plannedCampaigns.find(({ utmSource }) => utmSource === code.campaign)!.discountPercent
  if (index % 45 === 7) {
    const { document } = plannedInfluencers.find(({ handle }) => handle === code.handle)!
    return { coupon: code.code, document, discountPercent }
  }
  if (index % 50 === 11)
    return { coupon: `${code.code},${open.find((other) => other.handle !== code.handle)!.code}`, discountPercent }
  if (index % 30 === 17) return { coupon: codeOfStrangers, discountPercent: 10 }
  if (index % 40 === 23) return { coupon: null }
  return { coupon: index % 6 === 0 ? code.code.toLowerCase() : code.code, discountPercent }
}

function fateOf(random: Random): Fate {
  const dice = random()
  if (dice < 0.06) return 'canceled'
  if (dice < 0.1) return 'returned'
  if (dice < 0.13) return 'returned-late'
  if (dice < 0.17) return 'changed'
  if (dice < 0.2) return 'unpaid'
  if (dice < 0.24) return 'in-doubt'
  return 'kept'
}

function lifeOf(
  random: Random,
  brand: BrandSlug,
  order: { orderId: string; placedAt: number; coupon: string | null; document?: string; discountPercent?: number; fate: Fate },
): HistoryEvent[] {
  const { orderId, placedAt, fate, ...basket } = order
  const common = { brand, orderId }
  const move = (at: number, status: string): HistoryEvent => ({ ...common, at, kind: 'move', status })
  const created: HistoryEvent = {
    ...common,
    at: placedAt,
    kind: 'create',
    coupon: basket.coupon,
    document: basket.document,
    discountPercent: basket.discountPercent,
  }
  const pending = move(placedAt + 2 * 60_000, 'payment-pending')
  if (fate === 'unpaid') return [created, pending, { ...common, at: placedAt + 3 * day, kind: 'cancel' }]
  const paidAt = placedAt + Math.floor((0.1 + 3 * random()) * hour)
  const paid = [created, pending, move(paidAt, 'payment-approved'), move(paidAt + hour, 'ready-for-handling')]
  const asked: HistoryEvent = { ...common, at: paidAt + 6 * hour, kind: 'request-cancellation' }
  if (fate === 'in-doubt') return [...paid, asked]
  if (fate === 'canceled') return [...paid, asked, { ...common, at: paidAt + 30 * hour, kind: 'cancel' }]
  const invoicedAt = paidAt + Math.floor((20 + 40 * random()) * hour)
  const sent = [...paid, move(paidAt + 5 * hour, 'handling'), move(invoicedAt, 'invoiced')]
  if (fate === 'changed') return [...sent, { ...common, at: paidAt + 8 * hour, kind: 'change' }]
  if (fate === 'returned') return [...sent, { ...common, at: invoicedAt + Math.floor((3 + 5 * random()) * day), kind: 'return' }]
  if (fate === 'returned-late')
    return [...sent, { ...common, at: invoicedAt + Math.floor((18 + 6 * random()) * day), kind: 'return' }]
  return sent
}
