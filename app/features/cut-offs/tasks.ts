import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Close every period that is due, of every brand. */
export const closeDue = defineTask({ name: 'cut-offs.close-due', payload: z.object({}) })

/** Close a brand's periods that are due, oldest first. */
export const closeBrand = defineTask({ name: 'cut-offs.close-brand', payload: z.object({ brandId: z.uuid() }) })

/** A half month was sealed: its influencers are told, a chunk at a time. */
export const cutOffSealed = defineTask({ name: 'cut-offs.sealed', payload: z.object({ cutOffId: z.uuid() }) })

/** Gates hold a half month back for the first time: the brand's finance people are told. */
export const cutOffBlocked = defineTask({ name: 'cut-offs.blocked', payload: z.object({ cutOffId: z.uuid() }) })

/** One at a time for a brand, and one waiting. */
export function closing(brandId: string): { readonly key: string; readonly queue: string } {
  return { key: `close:${brandId}`, queue: `close:${brandId}` }
}
