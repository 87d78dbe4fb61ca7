import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** A version of a policy that asks again is in force: those who accepted an earlier one are told. */
export const versionInForce = defineTask({ name: 'policies.version-in-force', payload: z.object({ versionId: z.uuid() }) })
