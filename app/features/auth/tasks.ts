import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Forget what of signing in has ended long ago. */
export const purgeSignIns = defineTask({ name: 'auth.purge-sign-ins', payload: z.object({}) })
