import { z } from 'zod'
import { knownCurrencies } from '#app/domain/currency.ts'
import { Email } from '#app/features/auth/inputs.ts'
import { Country, Id, pageFields, SearchText } from '#app/platform/inputs.ts'
import { isSeen } from '#app/ui/theme/color-standing.ts'

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
  .regex(/^#[0-9a-f]{6}$/i, { abort: true })
  .toLowerCase()
  .refine((color) => isSeen(color), { params: { code: 'brands.color-unseen' }, error: 'brands.color-unseen' })
  .describe('Colour of the brand’s theme, #rrggbb. One that cannot be told from a white page is refused.')
const Languages = z
  .array(z.enum(['es', 'en']))
  .min(1)
  .max(2)
  .refine((list) => new Set(list).size === list.length, {
    params: { code: 'brands.language-twice' },
    error: 'brands.language-twice',
  })
  .describe('In which its influencers may read it; the brand’s own language is among them.')
const StoreUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(300)
  .nullable()
  .describe('Where a shared code leads: the shop’s address, https. Null: the account’s own address at VTEX.')
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
    languages: Languages.optional(),
    primaryColor: PrimaryColor.optional(),
    storeUrl: StoreUrl.optional(),
  })
  .describe('Changes of a brand; absent fields stay as they are.')
export type UpdateBrand = z.output<typeof UpdateBrand>

export const SetEmailSender = z
  .object({
    brandId: Id,
    senderName: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>@"]+$/u)
      .nullable()
      .describe('Who the brand’s mails are from, one line without address signs. Null: the brand’s name.'),
    replyTo: Email.nullable().describe('Where answers go. Null: where the platform’s go.'),
  })
  .describe('In whose name the brand’s mails go out, and who is answered.')
export type SetEmailSender = z.output<typeof SetEmailSender>

const Amount = z.coerce.bigint().min(0n).max(999_999_999_999_999n)

export const SetPayoutTerms = z
  .object({
    brandId: Id,
    minimumWithdrawal: Amount.describe('Least amount of a withdrawal, minor units of the brand’s currency.'),
    coolingOffHours: z.int().min(0).max(720).describe('Hours after a change of the bank account in which nothing is withdrawn.'),
    recoveryShare: z
      .int()
      .min(0)
      .max(10_000)
      .describe('Most of later earnings that a cut-off takes to recover debt, basis points.'),
    secondApprovalAbove: Amount.nullable()
      .describe('Withdrawals above it need two approvals, minor units. Null: one is enough.')
      .meta({ type: ['integer', 'null'] }),
    noticeDays: z.int().min(0).max(90).describe('Days between telling influencers of worse terms and their beginning.'),
  })
  .describe('How the brand pays: all of them together.')
export type SetPayoutTerms = z.output<typeof SetPayoutTerms>

export const BrandRef = z.object({ brandId: Id })
export type BrandRef = z.output<typeof BrandRef>

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
