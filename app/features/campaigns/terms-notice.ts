import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { CampaignTerms } from '#app/domain/campaign-terms.ts'
import { termsInForce } from '#app/domain/commission.ts'
import { addDays, localDate, startOfLocalDay } from '#app/domain/period.ts'
import { areTermsWorse, type TermsChange, termsDifference } from '#app/domain/terms-difference.ts'

type Wanted = Omit<CampaignTerms, 'version' | 'validFrom'>

export type NoticeFacts = {
  /** All of the campaign, oldest first. */
  readonly versions: readonly CampaignTerms[]
  readonly status: CampaignStatus
  readonly now: Date
  /** The brand's. */
  readonly noticeDays: number
  readonly timeZone: string
}

export type TermsPlan = {
  /** When they begin: as asked for, else as soon as they may. */
  readonly validFrom: Date
  /** Against the terms that hold until then. */
  readonly changes: readonly TermsChange[]
  /** Somebody may be left with less, so they were to be told `noticeDays` before. */
  readonly isWorse: boolean
  /** False where they begin too early for that. */
  readonly isTimely: boolean
  /** First midnight of the brand that gives the notice. */
  readonly earliest: Date
}

/**
 * What new terms mean for whoever sells under the campaign (domain section 5.2). They are compared with the terms that hold until they begin.
 * Where they take the place of a version that has not begun, they are worse only if they are worse than that one too: what was announced
 * already is not announced again, and what was only promised may be taken back. A draft promised nothing to anybody.
 */
export function planTerms(wanted: Wanted, validFrom: Date | undefined, facts: NoticeFacts): TermsPlan {
  const last = facts.versions.at(-1)!
  const earliest = earliestWithNotice(facts)
  const soon = new Date(Math.max(last.validFrom.getTime(), facts.now.getTime()))
  if (validFrom !== undefined) return planAt(wanted, validFrom, earliest, facts)
  const plan = planAt(wanted, soon, earliest, facts)
  return plan.isTimely ? plan : planAt(wanted, new Date(Math.max(last.validFrom.getTime(), earliest.getTime())), earliest, facts)
}

/** The terms that hold until `at`, looking past a version that would begin at `at` and has not yet. */
export function termsUntil(at: Date, { versions, now }: Pick<NoticeFacts, 'versions' | 'now'>): CampaignTerms {
  const standing = versions.filter((terms) => terms.validFrom < at || terms.validFrom <= now)
  return termsInForce(standing, at) ?? versions[0]!
}

function planAt(wanted: Wanted, validFrom: Date, earliest: Date, facts: NoticeFacts): TermsPlan {
  const before = termsUntil(validFrom, facts)
  const replaced = facts.versions.at(-1)!
  const isReplacing = replaced.validFrom.getTime() === validFrom.getTime() && replaced.version !== before.version
  const isWorse = facts.status !== 'draft' && areTermsWorse(before, wanted) && (!isReplacing || areTermsWorse(replaced, wanted))
  return { validFrom, changes: termsDifference(before, wanted), isWorse, isTimely: !isWorse || validFrom >= earliest, earliest }
}

function earliestWithNotice({ now, noticeDays, timeZone }: NoticeFacts): Date {
  const moment = new Date(now.getTime() + noticeDays * 86_400_000)
  const day = localDate(moment, timeZone)
  const midnight = startOfLocalDay(day, timeZone)
  return midnight >= moment ? midnight : startOfLocalDay(addDays(day, 1), timeZone)
}
