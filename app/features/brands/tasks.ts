import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Look whether every brand's hook is still in place in VTEX, and set it again where it is not. */
export const checkHooks = defineTask({ name: 'brands.check-hooks', payload: z.object({}) })

/** Point the hook of a brand's account at us, as the connection is now: after a change of it. */
export const configureHook = defineTask({ name: 'brands.configure-hook', payload: z.object({ brandId: z.uuid() }) })

/** Read every shop's categories and collections again, and what campaigns name of it; daily. */
export const refreshCatalogue = defineTask({ name: 'brands.refresh-catalogue', payload: z.object({}) })
