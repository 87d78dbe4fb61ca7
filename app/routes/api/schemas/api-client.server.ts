import { z } from 'zod'
import { clientStates } from '#app/features/auth/client-inputs.ts'
import { At } from './values.server.ts'

export const ApiClient = z
  .object({
    id: z.uuid().describe('`clientId` at `POST /auth/token`.'),
    name: z.string(),
    ownerId: z.uuid(),
    ownerName: z.string().describe('Who it acts for: it can never do more than they may.'),
    scopes: z.array(z.string()).readonly(),
    brandIds: z.array(z.uuid()).readonly().nullable().describe('Null means every brand of its owner.'),
    state: z.enum(clientStates),
    createdAt: At,
    expiresAt: At.nullable(),
    lastUsedAt: At.nullable(),
    previousSecretUntil: At.nullable().describe('Until when the secret before the last rotation counts.'),
  })
  .meta({ id: 'ApiClient', description: 'A program that calls on its own.' })

export const ApiClientWithSecret = ApiClient.extend({ secret: z.string().describe('Shown this once.') }).meta({
  id: 'ApiClientWithSecret',
  description: 'A program with its new secret.',
})
