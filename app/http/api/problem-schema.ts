import { z } from 'zod'

/** What every refusal of the API answers (RFC 9457). */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().describe('The status in words.'),
    status: z.int(),
    code: z.string().describe('Stable, for programs: `<room>.<what>`.'),
    detail: z.string().describe('For people, in the language of Accept-Language (Spanish or English).'),
    instance: z.string().describe('The address that was asked.'),
    requestId: z.string().describe('Finds the request in the platform’s logs.'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('Path of the field in the input.'),
          code: z.string().describe('Stable, for programs.'),
          message: z.string().describe('For people.'),
        }),
      )
      .optional()
      .describe('The fields at fault.'),
    details: z.record(z.string(), z.unknown()).optional().describe('Values of the broken rule.'),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' })

/** Refusals by status, and when each is answered. */
export const refusals = {
  400: 'Something in the input is wrong: `errors` names it.',
  401: 'No token, or one that is not valid any more.',
  403: 'The caller’s roles do not allow it.',
  404: 'It does not exist, or not for the caller.',
  409: 'The state of things does not allow it.',
  429: 'Too many attempts: `Retry-After` says when to come back.',
} as const
