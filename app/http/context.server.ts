import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { clientAddress, requestIdOf } from './client.server.ts'
import { networkOf } from './network-of.ts'

/**
 * What commands are handed: who, the system's time (movable in a sandbox), the request, the network it came from, and whether the person just
 * proved who they are.
 */
export async function contextOf<A extends Actor>(
  request: Request,
  actor: A,
  hasFreshFactor = false,
): Promise<Context & { readonly actor: A }> {
  const network = networkOf(clientAddress(request))
  return {
    actor,
    now: await clock().now(),
    requestId: requestIdOf(request),
    hasFreshFactor,
    ...(network !== null && { origin: { address: network } }),
  }
}

/** The same by the machine's clock: sessions, tokens, invitations and clients end by it, also where a sandbox moves the business clock. */
export function byMachineClock<C extends Context>(ctx: C): C {
  return { ...ctx, now: new Date() }
}
