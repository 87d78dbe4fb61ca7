import type { HttpBindings } from '@hono/node-server'

/** Hono's environment at the front door. */
export type EdgeEnv = { Bindings: HttpBindings; Variables: { cspNonce: string; requestId: string } }
