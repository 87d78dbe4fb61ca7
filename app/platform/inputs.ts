import { z } from 'zod'

/** Row ids: uuid. */
export const Id = z.uuid().describe('Identifier (UUID).')

/** An instant as ISO 8601 text with offset or Z; a Date once parsed. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .describe('Instant, ISO 8601 with offset or Z.')

/** A calendar day, `2026-11-14`; which instants it covers depends on the brand's time zone. */
export const CalendarDay = z.iso.date().describe('Calendar day (YYYY-MM-DD) in the brand’s time zone.')

/** A yes-or-no filter; absent means both. */
export const YesNo = z.enum(['yes', 'no'])

/** Fields of every paged list. Query strings and JSON numbers both parse. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows of the page, 1–200.'),
  cursor: z.string().min(1).max(400).optional().describe('`nextCursor` of the page before; absent for the first page.'),
}

/** Text that people look for; blank counts as absent. */
export const SearchText = z
  .string()
  .trim()
  .max(100)
  .optional()
  .transform((text) => (text === '' ? undefined : text))
  .describe('Text contained in the names, without regard to case and accents.')

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCountry, { params: { code: 'input.unknown-country' }, error: 'input.unknown-country' })
  .describe('ISO 3166-1 alpha-2 country code.')

/** A region that has a name of its own. */
function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
}
