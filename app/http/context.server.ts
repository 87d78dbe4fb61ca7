import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { requestIdOf } from './client.server.ts'

/** What commands are handed: who, the system's time (movable in a sandbox), and the request. */
export async function contextOf<A extends Actor>(request: Request, actor: A): Promise<Context & { readonly actor: A }> {
  return { actor, now: await clock().now(), requestId: requestIdOf(request) }
}
