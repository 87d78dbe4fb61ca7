import type { z } from 'zod'
import { listParams } from '#app/http/read-page.server.ts'

/** The queue's filters out of its address, of one brand. Without a status it is what waits for a decision; `?status=all`, which is none, takes all. */
export function applicationParams<Schema extends z.ZodType>(request: Request, schema: Schema, brandId: string): z.output<Schema> {
  const status = new URL(request.url).searchParams.get('status') ?? ''
  return listParams(request, schema, { brandId, ...(status === '' && { status: 'submitted' }) })
}
