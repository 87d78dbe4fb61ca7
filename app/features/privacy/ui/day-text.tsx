import { DateText } from '#app/ui/date-text.tsx'

/** A calendar day, `2026-11-14`, as the reader writes it. */
export function DayText({ day }: { readonly day: string }) {
  return <DateText value={new Date(`${day}T12:00:00Z`)} timeZone="UTC" />
}
