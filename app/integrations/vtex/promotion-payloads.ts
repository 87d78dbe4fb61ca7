import { z } from 'zod'
import type { BasisPoints } from '#app/domain/money.ts'
import { asInstant, asNumber, asText } from './read-json.ts'

/** What a promotion takes off: a share of the eligible items, a fixed amount of the cart in hundredths of the account's currency, or all of the shipping. */
export type PromotionDiscount =
  | { readonly kind: 'percent'; readonly rate: BasisPoints }
  | { readonly kind: 'fixed'; readonly amount: bigint }
  | { readonly kind: 'free-shipping' }

/** What a promotion applies to: the listed ones, or all but them. VTEX wants the name beside the id. */
export type PromotionScope = {
  readonly of: readonly { readonly id: string; readonly name: string }[]
  readonly isExcluded?: boolean
}

/** What a promotion of ours is written with. A regular promotion, conditioned by `utmSource` alone: that is what ties coupons to it. */
export type PromotionInput = {
  /** At most 150 characters. */
  readonly name: string
  readonly description?: string
  /** Letters, digits, `-`, `_`. */
  readonly utmSource: string
  readonly beginsAt: Date
  /** Null: no end. */
  readonly endsAt: Date | null
  readonly isActive: boolean
  readonly discount: PromotionDiscount
  readonly skus?: PromotionScope
  readonly products?: PromotionScope
  readonly categories?: PromotionScope
  readonly collections?: PromotionScope
  /** Smallest value of the cart, in hundredths of the account's currency. */
  readonly minimumCart?: bigint
  /** Whether it adds to other promotions; default no: the best one for the customer wins. */
  readonly isCumulative?: boolean
}

const text = z.unknown().optional().transform(asText)
const instant = z.unknown().optional().transform(asInstant)
const number = z.unknown().optional().transform(asNumber)
const flag = z.boolean().catch(false)

/** A promotion, from its document or from a row of the list, which spells some names otherwise and tells no discount. */
export const Promotion = z
  .object({
    idCalculatorConfiguration: z.string().min(1),
    name: text,
    type: text,
    utmSource: text,
    utmCampaign: text,
    utmCampain: text,
    beginDateUtc: instant,
    beginDate: instant,
    endDateUtc: instant,
    endDate: instant,
    isActive: flag,
    isArchived: flag,
    percentualDiscountValue: number,
    nominalDiscountValue: number,
    percentualShippingDiscountValue: number,
    lastModified: instant,
    lastModifiedUtc: instant,
  })
  .transform((row) => ({
    id: row.idCalculatorConfiguration,
    name: row.name ?? '',
    /** `regular`, `progressive`, `buyAndWin` …; ours are regular. */
    type: row.type,
    utmSource: row.utmSource,
    utmCampaign: row.utmCampaign ?? row.utmCampain,
    beginsAt: row.beginDateUtc ?? row.beginDate,
    endsAt: row.endDateUtc ?? row.endDate,
    isActive: row.isActive,
    isArchived: row.isArchived,
    discount: discountOf(row.percentualDiscountValue, row.nominalDiscountValue, row.percentualShippingDiscountValue),
    modifiedAt: row.lastModified ?? row.lastModifiedUtc,
  }))
export type Promotion = z.output<typeof Promotion>

function discountOf(percent: number | null, amount: number | null, shipping: number | null): PromotionDiscount | null {
  if (percent !== null && percent > 0) return { kind: 'percent', rate: Math.round(percent * 100) }
  if (amount !== null && amount > 0) return { kind: 'fixed', amount: BigInt(Math.round(amount * 100)) }
  return shipping === 100 ? { kind: 'free-shipping' } : null
}

/** `GET /api/rnb/pvt/benefits/calculatorconfiguration`: archived ones are not in it. */
export const PromotionList = z
  .object({
    items: z.array(Promotion),
    limitConfiguration: z.object({ activesCount: z.number().int(), limit: z.number().int() }),
  })
  .transform(({ items, limitConfiguration: { activesCount, limit } }) => ({
    promotions: items,
    activeCount: activesCount,
    limit,
  }))
export type PromotionList = z.output<typeof PromotionList>
