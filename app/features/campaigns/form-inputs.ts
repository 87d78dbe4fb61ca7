import { z } from 'zod'
import { confirmOnEvents, plainTerms, type Rate, ruleScopes, selectorKinds } from '#app/domain/campaign-terms.ts'
import { parseMoney } from '#app/domain/parse-money.ts'
import { parseRate } from '#app/domain/rate.ts'
import { CreateCampaign, type TermsInput } from './inputs.ts'

/** How amounts and rates are written in a form: the brand's currency, the reader's locale. */
export type FormMoney = { readonly currency: string; readonly locale: string }

/** VTEX ids as people paste them: separated by commas, blanks or lines; each once. */
const Ids = z
  .string()
  .max(60_000)
  .transform((text, ctx): string[] => {
    const ids = [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))]
    const wrong = ids.find((id) => !/^[A-Za-z0-9_-]{1,60}$/.test(id))
    if (ids.length === 0) ctx.addIssue({ code: 'custom', params: { code: 'campaigns.no-ids' } })
    if (wrong !== undefined) ctx.addIssue({ code: 'custom', params: { code: 'campaigns.malformed-id', id: wrong } })
    return ids
  })

function rateForm({ currency, locale }: FormMoney) {
  return z.object({ kind: z.enum(['percent', 'fixed']), value: z.string().max(30) }).transform(({ kind, value }, ctx): Rate => {
    if (kind === 'percent') {
      const rate = parseRate(value)
      if (rate !== null) return { kind, rate }
      ctx.addIssue({ code: 'custom', path: ['value'], params: { code: 'campaigns.malformed-rate' } })
      return z.NEVER
    }
    const money = parseMoney(value, currency, locale)
    if (money !== null && money.amount > 0n) return { kind, amountPerUnit: money.amount }
    ctx.addIssue({ code: 'custom', path: ['value'], params: { code: 'campaigns.malformed-amount' } })
    return z.NEVER
  })
}

const SelectorRow = z.object({ kind: z.enum(selectorKinds), ids: Ids })

function termsFields(money: FormMoney) {
  const Rate = rateForm(money)
  return {
    defaultRate: Rate,
    rules: z.array(z.object({ scope: z.enum(ruleScopes), ids: Ids, rate: Rate })).default([]),
    include: z.array(SelectorRow).default([]),
    exclude: z.array(SelectorRow).default([]),
    confirmOn: z.enum(confirmOnEvents),
    holdDays: z.number().int().min(0).max(365),
  }
}

type TermsRows = z.output<z.ZodObject<ReturnType<typeof termsFields>>>

/** A new campaign as its form sends it: whole days of the brand's calendar, rows of several ids. */
export function campaignForm(money: FormMoney) {
  return z
    .object({ ...CampaignTexts.shape, ...CampaignDays.shape, utmSource: CreateCampaign.shape.utmSource, ...termsFields(money) })
    .superRefine(refuseBackwards)
    .superRefine(refuseRepetition)
    .transform(({ name, description, firstDay, lastDay, utmSource, ...rows }) => ({
      ...{ name, description, firstDay, lastDay, utmSource },
      terms: expandRows(rows),
    }))
}
export type CampaignForm = z.input<ReturnType<typeof campaignForm>>

/** A new version of a campaign's terms; without a first day it counts at once. */
export function termsForm(money: FormMoney) {
  return z
    .object({ firstDay: z.iso.date().optional(), ...termsFields(money) })
    .superRefine(refuseRepetition)
    .transform(({ firstDay, ...rows }) => ({ firstDay, terms: expandRows(rows) }))
}
export type TermsForm = z.input<ReturnType<typeof termsForm>>

const CampaignTexts = z.object({ name: CreateCampaign.shape.name, description: CreateCampaign.shape.description })
const CampaignDays = z.object({ firstDay: z.iso.date(), lastDay: z.iso.date().optional() })

/** What may change of a campaign after it was made. */
export const EditCampaignForm = z.object({ ...CampaignTexts.shape, ...CampaignDays.shape }).superRefine(refuseBackwards)
export type EditCampaignForm = z.output<typeof EditCampaignForm>

export const campaignIntents = ['publish', 'pause', 'resume', 'end', 'archive'] as const
export type CampaignIntent = (typeof campaignIntents)[number]

/** A button of the campaign's page. */
export const MoveCampaignForm = z.object({ campaignId: z.uuid(), intent: z.enum(campaignIntents) })

function refuseBackwards({ firstDay, lastDay }: { firstDay: string; lastDay?: string }, ctx: z.core.$RefinementCtx): void {
  if (lastDay !== undefined && lastDay < firstDay)
    ctx.addIssue({ code: 'custom', path: ['lastDay'], params: { code: 'campaigns.window-backwards' } })
}

/** An issue at every row that names a target again, or excludes what is included. */
function refuseRepetition({ rules, include, exclude }: TermsRows, ctx: z.core.$RefinementCtx): void {
  markSeen(
    rules.map((row) => row.ids.map((id) => `${row.scope}:${id}`)),
    new Set(),
    ['rules', 'campaigns.repeated-rule'],
    ctx,
  )
  const keys = (rows: TermsRows['include']) => rows.map((row) => row.ids.map((id) => `${row.kind}:${id}`))
  const included = markSeen(keys(include), new Set(), ['include', 'campaigns.repeated-selector'], ctx)
  markSeen(keys(exclude), new Set(), ['exclude', 'campaigns.repeated-selector'], ctx)
  for (const [index, row] of keys(exclude).entries())
    if (row.some((key) => included.has(key)))
      ctx.addIssue({ code: 'custom', path: ['exclude', index, 'ids'], params: { code: 'campaigns.included-and-excluded' } })
}

function markSeen(
  rows: readonly string[][],
  seen: Set<string>,
  [list, code]: [string, string],
  ctx: z.core.$RefinementCtx,
): Set<string> {
  for (const [index, keys] of rows.entries()) {
    if (keys.some((key) => seen.has(key))) ctx.addIssue({ code: 'custom', path: [list, index, 'ids'], params: { code } })
    for (const key of keys) seen.add(key)
  }
  return seen
}

function expandRows({ defaultRate, rules, include, exclude, confirmOn, holdDays }: TermsRows): TermsInput {
  const selectors = (rows: TermsRows['include']) => rows.flatMap(({ kind, ids }) => ids.map((id) => ({ kind, id })))
  return {
    ...plainTerms,
    ...{ defaultRate, confirmOn, holdDays },
    rules: rules.flatMap(({ scope, ids, rate }) => ids.map((targetId) => ({ scope, targetId, rate }))),
    include: selectors(include),
    exclude: selectors(exclude),
  }
}
