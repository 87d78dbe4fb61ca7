import type { Actor } from './actor.ts'

/** Who acts and when. Handed into every command, so that nothing below the edge reads the clock or the session. */
export type Context = {
  readonly actor: Actor
  readonly now: Date
  /** Id of the request or job that caused this, for audit and logs. */
  readonly requestId: string
  /** The person gave their second factor (their password where none is set up) within the last minutes; the edge looks it up. */
  readonly hasFreshFactor?: boolean
  /** The program of its own through which the person acts; absent where they act themselves. */
  readonly client?: { readonly id: string }
  /** Where a person's request came from, as a network (`203.0.113.0/24`), never the whole address. The system has none. */
  readonly origin?: { readonly address: string }
}
