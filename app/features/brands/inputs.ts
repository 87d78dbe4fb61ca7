import { z } from 'zod'
import { knownCurrencies } from '#app/domain/currency.ts'
import { Country, Id, pageFields, SearchText } from '#app/platform/inputs.ts'

const Name = z.string().trim().min(1).max(120).describe('Name as people know the brand.')
const CurrencyCode = z
  .enum(knownCurrencies as [string, ...string[]])
  .describe('ISO 4217 code of all amounts of the brand. Fixed by the first order.')
const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { code: 'brands.unknown-time-zone' }, error: 'brands.unknown-time-zone' })
  .describe('IANA time zone, such as America/Bogota: days, cut-offs and periods are counted in it.')
const Locale = z.enum(['es', 'en']).describe('Language of the brand’s texts.')
const PrimaryColor = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase()
  .describe('Colour of the brand’s theme, #rrggbb.')
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(2)
  .max(60)
  .describe('Lower-case name in addresses. Default: made from the name. Cannot be changed: the hook’s address holds it.')

export const CreateBrand = z
  .object({
    name: Name,
    slug: Slug.optional(),
    currency: CurrencyCode,
    timeZone: TimeZone,
    country: Country,
    locale: Locale.default('es'),
    primaryColor: PrimaryColor.optional(),
  })
  .describe('A new brand.')
export type CreateBrand = z.output<typeof CreateBrand>

export const UpdateBrand = z
  .object({
    brandId: Id,
    name: Name.optional(),
    currency: CurrencyCode.optional(),
    timeZone: TimeZone.optional(),
    country: Country.optional(),
    locale: Locale.optional(),
    primaryColor: PrimaryColor.optional(),
  })
  .describe('Changes of a brand; absent fields stay as they are.')
export type UpdateBrand = z.output<typeof UpdateBrand>

/** Printable ASCII: it travels in a header. */
const HeaderText = /^[\x21-\x7e]+$/

export const ConnectVtex = z
  .object({
    brandId: Id,
    account: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .optional()
      .describe(
        'VTEX account name: the first part of {account}.vtexcommercestable.com.br. Needed at first; absent later keeps the stored one.',
      ),
    appKey: z
      .string()
      .trim()
      .min(8)
      .max(200)
      .regex(HeaderText)
      .optional()
      .describe('X-VTEX-API-AppKey. Needed at first; absent later keeps the stored one.'),
    appToken: z
      .string()
      .trim()
      .min(8)
      .max(500)
      .regex(HeaderText)
      .optional()
      .describe('X-VTEX-API-AppToken. Needed at first; absent later keeps the stored one. Never shown again.'),
    webhookSecret: z
      .string()
      .min(16)
      .max(200)
      .regex(HeaderText)
      .optional()
      .describe(
        'Secret that VTEX sends with every notification. Absent: kept, or made at random. The one before stays valid for 24 hours.',
      ),
    webhookHeader: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9-]{1,63}$/)
      .optional()
      .describe('Header that carries the secret. Default: x-webhook-secret.'),
    signingKey: z
      .string()
      .min(16)
      .max(200)
      .nullable()
      .optional()
      .describe('For senders that can sign: key of HMAC-SHA256. Null removes it; absent keeps it.'),
    requestsPerMinute: z.coerce
      .number()
      .int()
      .min(1)
      .max(60_000)
      .optional()
      .describe('Requests a minute that the platform allows itself on this account. VTEX publishes 6,000 for the whole account.'),
  })
  .describe('How the brand’s VTEX account is reached.')
export type ConnectVtex = z.output<typeof ConnectVtex>

export const ListBrands = z.object({ ...pageFields, search: SearchText })
export type ListBrands = z.output<typeof ListBrands>

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const SearchCatalogue = z.object({
  brandId: Id,
  search: SearchText.describe('Words that begin names, or a whole id or reference.'),
})
