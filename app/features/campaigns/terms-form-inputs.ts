import { z } from 'zod'
import {
  confirmOnEvents,
  type Rate,
  ruleScopes,
  selectorKinds,
  standingPeriods,
  type TierStep,
  type Tiers,
  tierModes,
} from '#app/domain/campaign-terms.ts'
import { parseMoney } from '#app/domain/parse-money.ts'
import { parseRate } from '#app/domain/rate.ts'
import type { TermsInput } from './inputs.ts'

/** How amounts and rates are written in a form: the brand's currency, the reader's locale. */
export type FormMoney = { readonly currency: string; readonly locale: string }

/** The choices of a campaign's tiers: none, or how they rate. */
export const tierChoices = ['none', ...tierModes] as const
export type TierChoice = (typeof tierChoices)[number]

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

/** An amount that may stay empty: null then. */
function limitForm({ currency, locale }: FormMoney) {
  return z
    .string()
    .max(30)
    .optional()
    .transform((text, ctx): bigint | null => {
      if (text === undefined || text.trim() === '') return null
      const money = parseMoney(text, currency, locale)
      if (money !== null && money.amount > 0n) return money.amount
      ctx.addIssue({ code: 'custom', params: { code: 'campaigns.malformed-amount' } })
      return z.NEVER
    })
}

const StepRow = z.object({ from: z.string().max(30).optional(), rate: z.string().max(30).optional() })

/** Steps count only where tiers are chosen; the first begins at nothing, whatever else is empty is a mistake. */
function tiersForm(money: FormMoney) {
  return z
    .object({ mode: z.enum(tierChoices).default('none'), steps: z.array(StepRow).max(20).default([]) })
    .default({ mode: 'none', steps: [] })
    .transform(({ mode, steps }, ctx): Tiers | null => {
      if (mode === 'none') return null
      if (steps.length === 0) ctx.addIssue({ code: 'custom', path: ['steps'], params: { code: 'campaigns.no-steps' } })
      let previous: bigint | null = null
      const read = steps.map((row, index): TierStep => {
        const step = readStep(row, money)
        const mark = (field: string, issue: { params: { code: string } }) =>
          ctx.addIssue({ code: 'custom', path: ['steps', index, field], ...issue })
        if (step.from === null) mark('from', { params: { code: 'campaigns.malformed-amount' } })
        else if (index === 0 && step.from !== 0n) mark('from', { params: { code: 'campaigns.first-step-not-zero' } })
        else if (previous !== null && step.from <= previous) mark('from', { params: { code: 'campaigns.steps-not-ascending' } })
        if (step.rate === null) mark('rate', { params: { code: 'campaigns.malformed-rate' } })
        previous = step.from ?? previous
        return { from: step.from ?? 0n, rate: step.rate ?? 0 }
      })
      return { mode, steps: read }
    })
}

/** A row of steps as typed; null where it cannot be read. An empty threshold is nothing sold. */
export function readStep(
  { from, rate }: { readonly from?: string | undefined; readonly rate?: string | undefined },
  { currency, locale }: FormMoney,
): { from: bigint | null; rate: number | null } {
  const amount = from === undefined || from.trim() === '' ? 0n : (parseMoney(from, currency, locale)?.amount ?? null)
  return { from: amount !== null && amount >= 0n ? amount : null, rate: rate === undefined ? null : parseRate(rate) }
}

const SelectorRow = z.object({ kind: z.enum(selectorKinds), ids: Ids })

/** The fields of terms, as a form sends them. */
export function termsFields(money: FormMoney) {
  const Rate = rateForm(money)
  const Limit = limitForm(money)
  return {
    defaultRate: Rate,
    tiers: tiersForm(money),
    rules: z.array(z.object({ scope: z.enum(ruleScopes), ids: Ids, rate: Rate })).default([]),
    include: z.array(SelectorRow).default([]),
    exclude: z.array(SelectorRow).default([]),
    maxPerOrder: Limit,
    maxPerPeriod: Limit,
    budget: Limit,
    minimumOrder: Limit,
    newCustomerBonus: Limit,
    newCustomersOnly: z.boolean().default(false),
    confirmOn: z.enum(confirmOnEvents),
    holdDays: z.number().int().min(0).max(365),
  }
}

type TermsRows = z.output<z.ZodObject<ReturnType<typeof termsFields>>>

/** A new version of a campaign's terms; without a day it counts as soon as it may. */
export function termsForm(money: FormMoney) {
  return z
    .object({ validFrom: z.iso.date().optional(), ...termsFields(money) })
    .superRefine(refuseRepetition)
    .transform(({ validFrom, ...rows }) => ({ validFrom, terms: expandRows(rows) }))
}
export type TermsForm = z.input<ReturnType<typeof termsForm>>

/** The terms of either form, as they are typed, to be tried: nothing but what they need is read. */
export function trialForm(money: FormMoney) {
  return z
    .object({ period: z.enum(standingPeriods).default('month'), ...termsFields(money) })
    .superRefine(refuseRepetition)
    .transform(({ period, ...rows }) => ({ period, terms: expandRows(rows) }))
}

/** An issue at every row that names a target again, or excludes what is included. */
export function refuseRepetition({ rules, include, exclude }: TermsRows, ctx: z.core.$RefinementCtx): void {
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

/** Rows of several ids become one entry for each. */
export function expandRows({ rules, include, exclude, ...others }: TermsRows): TermsInput {
  const selectors = (rows: TermsRows['include']) => rows.flatMap(({ kind, ids }) => ids.map((id) => ({ kind, id })))
  return {
    ...others,
    tiers: others.tiers === null ? null : { mode: others.tiers.mode, steps: [...others.tiers.steps] },
    rules: rules.flatMap(({ scope, ids, rate }) => ids.map((targetId) => ({ scope, targetId, rate }))),
    include: selectors(include),
    exclude: selectors(exclude),
  }
}
