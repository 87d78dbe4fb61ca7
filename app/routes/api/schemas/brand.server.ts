import { z } from 'zod'
import { hookStates } from '#app/domain/hook-state.ts'
import { At, Currency } from './values.server.ts'

export const Brand = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('Name in addresses, the hook’s among them.'),
    name: z.string(),
    currency: Currency,
    timeZone: z.string().describe('IANA time zone.'),
    country: z.string().describe('ISO 3166-1 alpha-2 code.'),
    locale: z.enum(['es', 'en']),
    primaryColor: z.string().describe('#rrggbb.'),
    createdAt: At,
  })
  .meta({ id: 'Brand', description: 'An advertiser and how its days and amounts are counted.' })

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
    requestsPerMinute: z.int(),
    updatedAt: At,
  })
  .meta({ id: 'VtexConnection', description: 'How a brand’s VTEX account is reached. Keys and secrets are never shown.' })
