import type { z } from 'zod'

/** The contract of a job: its name and the shape of its payload (ids only; state is read again by the handler). */
export type Task<T> = { readonly name: string; readonly payload: z.ZodType<T> }

export function defineTask<T>(task: { name: string; payload: z.ZodType<T> }): Task<T> {
  return task
}
