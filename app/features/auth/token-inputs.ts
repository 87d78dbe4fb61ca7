import { z } from 'zod'
import { Email, FactorCode } from './inputs.ts'

const ofPerson = ['email', 'password'] as const
const ofClient = ['clientId', 'clientSecret'] as const
const foreign = { password: [...ofClient, 'scope'], client_credentials: [...ofPerson, 'code'] } as const

/** What the token endpoint takes. Each grant has its own fields; another's are a mistake. */
export const TokenRequest = z
  .object({
    grantType: z.enum(['password', 'client_credentials']).default('password'),
    email: Email.optional().describe('Of a person.'),
    password: z.string().min(1).max(1024).optional().describe('Of a person.'),
    code: FactorCode.optional().describe('Second factor of a person: the code of their app, or a recovery code.'),
    clientId: z.uuid().optional().describe('Of a program of its own.'),
    clientSecret: z.string().min(1).max(200).optional().describe('Of a program of its own.'),
    scope: z.string().max(2000).optional().describe('Scopes separated by blanks; absent: all that the program has.'),
  })
  .superRefine((sent, ctx) => {
    const needed = sent.grantType === 'password' ? ofPerson : ofClient
    for (const field of needed)
      if (sent[field] === undefined) ctx.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: [field] })
    for (const field of foreign[sent.grantType])
      if (sent[field] !== undefined) ctx.addIssue({ code: 'custom', params: { code: 'api.unknown-field' }, path: [field] })
  })
export type TokenRequest = z.output<typeof TokenRequest>
