import { z } from 'zod'
import { parseMoney } from '#app/domain/parse-money.ts'
import type { Discount } from '#app/domain/promotion.ts'
import { parseRate } from '#app/domain/rate.ts'
import type { FormMoney } from './terms-form-inputs.ts'

export const discountKinds = ['percent', 'amount', 'free-shipping'] as const

/** A discount as its form sends it: the kind, and the percentage or amount as people write it. */
export function discountForm({ currency, locale }: FormMoney) {
  return z
    .object({ kind: z.enum(discountKinds), value: z.string().trim().max(30).optional() })
    .transform(({ kind, value }, ctx): Discount => {
      if (kind === 'free-shipping') return { kind }
      const rate = kind === 'percent' ? parseRate(value ?? '') : null
      if (rate !== null && rate > 0) return { kind: 'percent', rate }
      const money = kind === 'amount' ? parseMoney(value ?? '', currency, locale) : null
      if (money !== null && money.amount > 0n) return { kind: 'amount', amount: money.amount.toString() }
      const code = kind === 'percent' ? 'campaigns.malformed-rate' : 'campaigns.malformed-amount'
      ctx.addIssue({ code: 'custom', path: ['value'], params: { code } })
      return z.NEVER
    })
}
export type DiscountForm = z.input<ReturnType<typeof discountForm>>
