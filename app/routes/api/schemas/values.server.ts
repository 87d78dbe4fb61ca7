import { z } from 'zod'

/** An instant as it is answered. */
export const At = z.date().meta({ format: 'date-time' })

/** An integer with all its digits. */
const MinorUnits = z.bigint().meta({ type: 'integer', format: 'int64' })

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217 code.')

export const Money = z
  .object({ amount: MinorUnits.describe('Minor units: hundredths, in every currency.'), currency: Currency })
  .meta({ id: 'Money', description: 'An amount and its currency. 12.345,60 pesos are { "amount": 1234560, "currency": "COP" }.' })

/** An amount as it is answered. */
export function money(amount: bigint, currency: string): z.input<typeof Money> {
  return { amount, currency }
}

/** Number of a row in a list that only grows; text, since it may pass 2^53. */
export const RowNumber = z.string().regex(/^\d+$/).describe('Number of the row, as text.')

/** A named schema or null. `nullable()` would take the name along, and make null part of what it names wherever it is meant. */
export function orNull<T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> {
  return z.union([schema, z.null()])
}

export const Named = z.object({ id: z.uuid(), name: z.string() })

export const Person = z
  .object({ id: z.uuid(), name: z.string(), handle: z.string().describe('Public handle, without @.') })
  .meta({ id: 'InfluencerName', description: 'Who an influencer is.' })

/** Why something is as it is: `code` is stable, `params` are the values in its sentence. */
export const Reason = z
  .object({ code: z.string(), params: z.record(z.string(), z.string()) })
  .meta({ id: 'Reason', description: 'A reason: a stable code, and the values that its sentence names.' })
