import { z } from 'zod'
import { At } from './values.server.ts'

/** Recovery codes, in the one answer that ever holds them. */
export const RecoveryCodes = z
  .array(z.string())
  .nullable()
  .describe('Shown this once; each signs in once where the second factor is lost. Null: the earlier ones still count.')

export const Session = z
  .object({
    id: z.uuid(),
    device: z.string().nullable().describe('Browser and system, as a person would say it.'),
    createdAt: At,
    lastSeenAt: At,
  })
  .meta({ id: 'Session', description: 'A browser in which the caller is signed in.' })

export const Security = z
  .object({
    hasPassword: z.boolean(),
    passwordChangedAt: At.nullable().describe('Null: never since the account was made.'),
    totpSince: At.nullable().describe('Since when an authenticator app is set up.'),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        isBackedUp: z.boolean().describe('Kept by a service of its maker, on several devices.'),
        createdAt: At,
        lastUsedAt: At.nullable(),
      }),
    ),
    recoveryCodesLeft: z.int(),
    isSecondFactorRequired: z.boolean().describe('One of the caller’s roles goes only with a second factor.'),
  })
  .meta({ id: 'Security', description: 'How the caller signs in.' })
