import { addDays, localDate, startOfLocalDay } from '#app/domain/period.ts'

export type CampaignDays = { readonly firstDay: string; readonly lastDay?: string | undefined }
export type CampaignWindow = { readonly startsAt: Date; readonly endsAt: Date | null }

/** The instants of a campaign that runs from the first to the last calendar day, both inside; no last day runs on. */
export function windowOfDays({ firstDay, lastDay }: CampaignDays, timeZone: string): CampaignWindow {
  const endsAt = lastDay === undefined ? null : startOfLocalDay(addDays(lastDay, 1), timeZone)
  return { startsAt: startOfLocalDay(firstDay, timeZone), endsAt }
}

/** The calendar days that a campaign's window touches. */
export function daysOfWindow({ startsAt, endsAt }: CampaignWindow, timeZone: string): CampaignDays {
  const lastInstant = endsAt === null ? null : new Date(Math.max(endsAt.getTime() - 1, startsAt.getTime()))
  return {
    firstDay: localDate(startsAt, timeZone),
    lastDay: lastInstant === null ? undefined : localDate(lastInstant, timeZone),
  }
}

/** The instants that a change of days means: a day that stays keeps its instant, which need not be a midnight. */
export function changedWindow(window: CampaignWindow, wanted: CampaignDays, timeZone: string): Partial<CampaignWindow> {
  const before = daysOfWindow(window, timeZone)
  const after = windowOfDays(wanted, timeZone)
  return {
    ...(wanted.firstDay !== before.firstDay && { startsAt: after.startsAt }),
    ...(wanted.lastDay !== before.lastDay && { endsAt: after.endsAt }),
  }
}
