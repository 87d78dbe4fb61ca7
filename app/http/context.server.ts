import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { requestIdOf } from './client.server.ts'

/** What commands are handed: who, the system's time (movable in a sandbox), the request, and whether the person just proved who they are. */
export async function contextOf<A extends Actor>(
  request: Request,
  actor: A,
  hasFreshFactor = false,
): Promise<Context & { readonly actor: A }> {
  return { actor, now: await clock().now(), requestId: requestIdOf(request), hasFreshFactor }
}
