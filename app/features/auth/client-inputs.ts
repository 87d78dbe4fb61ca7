import { z } from 'zod'
import { apiScopes } from '#app/domain/api-scope.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'

const Scopes = z
  .array(z.enum(apiScopes))
  .min(1)
  .max(apiScopes.length)
  .describe('What it may ask for: `orders.read` looks at orders, `orders.write` also changes them.')

/** Whole days until a client ends; none is for ever. */
export const clientLifetimes = [30, 90, 180, 365] as const

const fields = {
  name: z.string().trim().min(1).max(80).describe('What it is for, in words.'),
  scopes: Scopes,
  lifetimeDays: z.coerce.number().int().min(1).max(365).describe('Days until it ends, 1–365.'),
}

export const CreateApiClient = z
  .object({
    ...fields,
    brandIds: z
      .array(Id)
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('Only these brands; null means every brand of its owner.'),
  })
  .describe('A program that calls the API on its own, for the caller: it can never do more than they may.')
export type CreateApiClient = z.output<typeof CreateApiClient>

/** As the form sends it: no brand checked means no limit. */
export const CreateApiClientForm = z.object({
  ...fields,
  brandIds: z
    .array(Id)
    .max(200)
    .transform((ids) => (ids.length === 0 ? null : ids)),
})

export const ClientRef = z.object({ clientId: Id })
export type ClientRef = z.output<typeof ClientRef>

/** Whole hours for which the secret before still counts. */
export const secretOverlaps = [0, 1, 24, 168] as const

export const RotateClientSecret = z.object({
  clientId: Id,
  overlapHours: z.coerce
    .number()
    .int()
    .min(0)
    .max(168)
    .default(24)
    .describe('Hours for which the secret before still counts, 0–168.'),
})
export type RotateClientSecret = z.output<typeof RotateClientSecret>

/** What the buttons on a client's page post. */
export const MoveApiClient = z.discriminatedUnion('intent', [
  RotateClientSecret.extend({ intent: z.literal('rotate') }),
  ClientRef.extend({ intent: z.literal('revoke') }),
])

export const clientStates = ['live', 'expired', 'revoked'] as const
export type ClientState = (typeof clientStates)[number]

const clientFilters = { search: SearchText, state: z.enum(clientStates).optional() }
export const ClientFilters = z.object(clientFilters)
export type ClientFilters = z.output<typeof ClientFilters>
export const ListApiClients = z.object({ ...pageFields, ...clientFilters })
export type ListApiClients = z.output<typeof ListApiClients>
