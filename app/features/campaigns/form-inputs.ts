import { z } from 'zod'
import { standingPeriods } from '#app/domain/campaign-terms.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { CreateCampaign } from './inputs.ts'
import { expandRows, type FormMoney, refuseRepetition, termsFields } from './terms-form-inputs.ts'

const CampaignTexts = z.object({
  name: CreateCampaign.shape.name,
  description: CreateCampaign.shape.description,
  brief: CreateCampaign.shape.brief,
  visibility: z.enum(campaignVisibilities).default('public'),
  hasLeaderboard: z.boolean().default(false),
})
const CampaignDays = z.object({ firstDay: z.iso.date(), lastDay: z.iso.date().optional() })
const Period = z.enum(standingPeriods)

/** A new campaign as its form sends it: whole days of the brand's calendar, rows of several ids. */
export function campaignForm(money: FormMoney) {
  return z
    .object({
      ...CampaignTexts.shape,
      ...CampaignDays.shape,
      period: Period.default('month'),
      utmSource: CreateCampaign.shape.utmSource,
      ...termsFields(money),
    })
    .superRefine(refuseBackwards)
    .superRefine(refuseRepetition)
    .transform(({ name, description, brief, visibility, hasLeaderboard, firstDay, lastDay, period, utmSource, ...rows }) => ({
      ...{ name, description, brief, visibility, hasLeaderboard, firstDay, lastDay, period, utmSource },
      terms: expandRows(rows),
    }))
}
export type CampaignForm = z.input<ReturnType<typeof campaignForm>>

/** What may change of a campaign after it was made; the period only where the form offers it. */
export const EditCampaignForm = z
  .object({ ...CampaignTexts.shape, ...CampaignDays.shape, period: Period.optional() })
  .superRefine(refuseBackwards)
export type EditCampaignForm = z.output<typeof EditCampaignForm>

/** Name and days of a campaign made like another. */
export const DuplicateForm = z.object({ name: CreateCampaign.shape.name, ...CampaignDays.shape }).superRefine(refuseBackwards)

export const campaignIntents = ['publish', 'pause', 'resume', 'end', 'archive'] as const
export type CampaignIntent = (typeof campaignIntents)[number]

/** A button of the campaign's page. */
export const MoveCampaignForm = z.discriminatedUnion('intent', [
  z.object({ campaignId: z.uuid(), intent: z.enum(campaignIntents) }),
  z.object({ campaignId: z.uuid(), intent: z.literal('retry-promotion') }),
  z.object({ campaignId: z.uuid(), intent: z.literal('withdraw-terms'), version: z.number().int() }),
])
export type MoveCampaignForm = z.output<typeof MoveCampaignForm>

function refuseBackwards({ firstDay, lastDay }: { firstDay: string; lastDay?: string }, ctx: z.core.$RefinementCtx): void {
  if (lastDay !== undefined && lastDay < firstDay)
    ctx.addIssue({ code: 'custom', path: ['lastDay'], params: { code: 'campaigns.window-backwards' } })
}
