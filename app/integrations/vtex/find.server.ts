import type { z } from 'zod'
import type { Call, Caller } from './caller.server.ts'
import { VtexError } from './vtex-error.ts'

/** What `path` holds; null for a 404, an empty body, `null` and `{}`. @throws VtexError; bad-response `unexpected-shape` */
export async function find<T>(call: Caller, operation: string, path: string, schema: z.ZodType<T>): Promise<T | null> {
  const { status, body } = await call({ operation, method: 'GET', path }).catch((error: unknown) => {
    if (error instanceof VtexError && error.kind === 'not-found') return { status: 404, body: null }
    throw error
  })
  if (body === null || (typeof body === 'object' && Object.keys(body).length === 0)) return null
  return readAs(schema, operation, status, body)
}

/** What a call answers, in its shape. @throws VtexError; bad-response `unexpected-shape` */
export async function ask<T>(call: Caller, wanted: Call, schema: z.ZodType<T>): Promise<T> {
  const { status, body } = await call(wanted)
  return readAs(schema, wanted.operation, status, body)
}

function readAs<T>(schema: z.ZodType<T>, operation: string, status: number, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new VtexError('bad-response', operation, { status, code: 'unexpected-shape' })
  return parsed.data
}
