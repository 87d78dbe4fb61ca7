import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Append what is new to the chain, seal the days that ended, store their files. */
export const carryTrail = defineTask({ name: 'audit.carry-trail', payload: z.object({}) })

/** Prove the whole trail and keep what was found. */
export const verifyTrail = defineTask({ name: 'audit.verify-trail', payload: z.object({}) })
