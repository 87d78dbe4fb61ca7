import { z } from 'zod'
import { hookStates } from '#app/domain/hook-state.ts'
import { logoSurfaces } from '#app/domain/logo-surface.ts'
import { permissionResults } from '#app/domain/vtex-setup.ts'
import type { Brand as BrandRow } from '#app/features/brands/queries/get-brand.server.ts'
import { At, Currency, Money, money, orNull } from './values.server.ts'

export const Brand = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('Name in addresses, the hook’s among them.'),
    name: z.string(),
    currency: Currency,
    timeZone: z.string().describe('IANA time zone.'),
    country: z.string().describe('ISO 3166-1 alpha-2 code.'),
    locale: z.enum(['es', 'en']),
    languages: z.array(z.enum(['es', 'en'])).describe('In which its influencers may read it.'),
    primaryColor: z.string().describe('#rrggbb.'),
    logo: z
      .object({ path: z.string().describe('Address on this host; it changes with the picture.'), surface: z.enum(logoSurfaces) })
      .nullable()
      .describe('The logo, and on which surface it reads.'),
    storeUrl: z.string().nullable().describe('Where a shared code leads.'),
    sender: z
      .object({ name: z.string().nullable(), replyTo: z.string().nullable() })
      .describe('Who the brand’s mails are from and where answers go; null takes the brand’s name and the platform’s address.'),
    payoutTerms: z
      .object({
        minimumWithdrawal: Money,
        coolingOffHours: z.int(),
        recoveryShare: z.int().describe('Basis points.'),
        secondApprovalAbove: orNull(Money).describe('Null: one approval is enough.'),
        noticeDays: z.int(),
      })
      .describe('How the brand pays, and how long before it tells of worse terms.'),
    createdAt: At,
  })
  .meta({ id: 'Brand', description: 'An advertiser: how it looks, how its days and amounts are counted, how it pays.' })

/** A brand as it is answered. */
export function toBrand(brand: BrandRow): z.input<typeof Brand> {
  const { logoKey, logoSurface, senderName, replyTo, currency, slug } = brand
  const { minimumWithdrawal, coolingOffHours, recoveryShare, secondApprovalAbove, noticeDays } = brand
  return {
    ...brand,
    logo: logoKey === null ? null : { path: logoPath(slug, logoKey), surface: logoSurface },
    sender: { name: senderName, replyTo },
    payoutTerms: {
      ...{ coolingOffHours, recoveryShare, noticeDays },
      minimumWithdrawal: money(minimumWithdrawal, currency),
      secondApprovalAbove: secondApprovalAbove === null ? null : money(secondApprovalAbove, currency),
    },
  }
}

function logoPath(slug: string, logoKey: string): string {
  return `/logos/${slug}/${logoKey.split('/')[1]}.png`
}

export const VtexPermission = z.object({
  resource: z.string().describe('What the platform needs it for: `view-order`, `coupons` …'),
  product: z.string().describe('Product of the resource in VTEX’s License Manager.'),
  name: z.string().describe('Name of the resource in VTEX’s License Manager, as a custom role shows it.'),
  result: z
    .enum(permissionResults)
    .describe('`missing`: the role lacks the resource; `bad-keys`: VTEX does not know the pair; `unanswered`: it did not say.'),
  failure: z.string().nullable().describe('What was met instead of an answer: `timeout`, `rate-limited` …'),
})

export const VtexPromotionRoom = z
  .object({ active: z.int().describe('Promotions that are active.'), limit: z.int().describe('How many may be.') })
  .meta({ id: 'VtexPromotionRoom', description: 'How much room the account has for promotions: each campaign needs one.' })

export const VtexConnection = z
  .object({
    brandId: z.uuid(),
    account: z.string(),
    appKeyEnding: z.string().describe('Last four characters of the application key.'),
    webhookHeader: z.string().describe('Header that carries the webhook secret.'),
    isSigned: z.boolean().describe('Whether notifications have to be signed.'),
    previousSecretUntil: At.nullable().describe('Until when the webhook secret before this one is accepted.'),
    hookState: z.enum(hookStates).describe('What the last look at the hook’s configuration found.'),
    hookCheckedAt: At.nullable(),
    lastPingAt: At.nullable(),
    lastNotificationAt: At.nullable(),
    permissionReport: z
      .array(VtexPermission)
      .readonly()
      .nullable()
      .describe('What the last test of these keys found; null: they were not tested.'),
    permissionsCheckedAt: At.nullable(),
    promotionRoom: orNull(VtexPromotionRoom).describe('As last asked with these keys; null: nobody asked.'),
    promotionsCheckedAt: At.nullable(),
    requestsPerMinute: z.int(),
    updatedAt: At,
  })
  .meta({ id: 'VtexConnection', description: 'How a brand’s VTEX account is reached. Keys and secrets are never shown.' })
