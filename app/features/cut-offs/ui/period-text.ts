import { lastDayOf } from '#app/domain/cut-off.ts'

/** A half month as people say it: `1–15 de noviembre de 2026`. */
export function periodText(firstDay: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  return format.formatRange(noon(firstDay), noon(lastDayOf(firstDay))).replace(/[\u2009\u202f]/g, '')
}
