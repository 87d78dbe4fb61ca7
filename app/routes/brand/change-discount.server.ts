import type { SubmissionResult } from '@conform-to/react'
import { DomainError } from '#app/domain/errors.ts'
import { adoptPromotion } from '#app/features/campaigns/commands/adopt-promotion.server.ts'
import { setDiscount } from '#app/features/campaigns/commands/set-discount.server.ts'
import { discountForm } from '#app/features/campaigns/discount-form-inputs.ts'
import { PromotionChoice } from '#app/features/campaigns/promotion-inputs.ts'
import { nextStep, setupAddress, setupStepOf } from '#app/features/campaigns/setup-steps.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { formatLocale } from '#app/ui/format.ts'
import { readPromotion } from '../vtex/account-promotions.server.ts'

type Answer = { readonly lastResult?: SubmissionResult<string[]>; readonly refused?: readonly string[] }

/** What the page of a campaign's discount posts: a discount of ours, or which of the account's promotions is adopted. */
export async function changeDiscount(
  request: Request,
  visitor: BrandVisitor,
  { id: campaignId, status }: { readonly id: string; readonly status: string },
): Promise<Response | { body: Answer; status: number }> {
  const { brand, ctx, language, write } = visitor
  const own = `/brands/${brand.slug}/campaigns/${campaignId}`
  const step = setupStepOf(request.url, status)
  const address = step === null ? own : setupAddress(own, nextStep(step))
  if ((await readForm(request.clone())).get('intent') === 'adopt') {
    const chosen = await parseForm(request, PromotionChoice, { campaignId })
    if (chosen.status !== 'success') return { body: {}, status: 400 }
    try {
      const promotion = await readPromotion(brand.id, chosen.value.promotionId, ctx.actor)
      await write((tx) => adoptPromotion(tx, { campaignId, promotion }, ctx))
      return redirectWithToast(address, 'campaigns.toast.adopted')
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return { body: { refused: [errorText(language, error)] }, status: statusOf(error) }
    }
  }
  const submission = await parseForm(
    request,
    discountForm({ currency: brand.currency, locale: formatLocale(language, brand.country) }),
  )
  if (submission.status !== 'success') return { body: { lastResult: submission.reply() }, status: 400 }
  const result = await runCommand(submission, visitor, (tx, discount, inner) => setDiscount(tx, { campaignId, discount }, inner))
  if (!result.ok) return { body: { lastResult: result.response.data }, status: result.response.init?.status ?? 400 }
  return redirectWithToast(address, 'campaigns.toast.discount')
}
