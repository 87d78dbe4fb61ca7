import { z } from 'zod'
import { At } from './values.server.ts'

export const Tokens = z
  .object({
    accessToken: z.string().describe('Send it as `Authorization: Bearer …`.'),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().describe('Seconds.'),
    refreshToken: z.string().optional().describe('Worth one refresh. Keep it secret; only for people.'),
    refreshExpiresAt: At.optional().describe('No refresh works after it.'),
    scope: z.string().optional().describe('What a program of its own may ask for, separated by blanks.'),
  })
  .meta({ id: 'Tokens', description: 'Entry to the API.' })
