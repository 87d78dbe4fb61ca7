import { z } from 'zod'
import { parseMoney } from '#app/domain/parse-money.ts'
import { parseRate } from '#app/domain/rate.ts'
import { SetPayoutTerms } from './inputs.ts'

/** How amounts are written in a form: the brand's currency, the reader's locale. */
export type FormMoney = { readonly currency: string; readonly locale: string }

const { noticeDays, coolingOffHours } = SetPayoutTerms.shape

/** How a brand pays, as people type it: amounts and a percentage as text. */
export function payoutForm({ currency, locale }: FormMoney) {
  const Amount = z
    .string()
    .max(30)
    .transform((text, ctx): bigint => {
      const money = parseMoney(text, currency, locale)
      if (money !== null && money.amount >= 0n) return money.amount
      ctx.addIssue({ code: 'custom', params: { code: 'brands.malformed-amount' } })
      return z.NEVER
    })
  const Share = z
    .string()
    .max(10)
    .transform((text, ctx): number => {
      const share = parseRate(text)
      if (share !== null) return share
      ctx.addIssue({ code: 'custom', params: { code: 'brands.malformed-share' } })
      return z.NEVER
    })
  return z.object({
    minimumWithdrawal: Amount,
    secondApprovalAbove: Amount.optional().transform((amount) => amount ?? null),
    recoveryShare: Share,
    coolingOffHours,
    noticeDays,
  })
}
export type PayoutForm = z.input<ReturnType<typeof payoutForm>>
