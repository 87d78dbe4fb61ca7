import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { noteDevice } from '#app/features/auth/commands/note-device.server.ts'
import { type ProveSession, proveSession } from '#app/features/auth/commands/prove-session.server.ts'
import type { Tx } from '#db/types.ts'
import { clientAddress, requestIdOf } from './client.server.ts'
import { networkOf } from './network-of.ts'
import { type LiveSession, presentedDevice, signedInHeaders } from './session.server.ts'

/** When and where from, of somebody whom a link will name: the machine's time, also where a sandbox moves the business clock. */
export function accessFacts(request: Request) {
  const network = networkOf(clientAddress(request))
  const origin = network === null ? {} : { origin: { address: network } }
  return { now: new Date(), requestId: requestIdOf(request), ...origin } satisfies Omit<Context, 'actor'>
}

/** What the commands of signing in are handed: who, when and where from. */
export function accessContext(request: Request, { actor }: { readonly actor: UserActor }, hasFreshFactor = false) {
  return { actor, hasFreshFactor, ...accessFacts(request) } satisfies Context
}

/**
 * Writes a proof down in the session and answers with headers that carry its new token. Where the proof is what the session was waiting for,
 * the device is noted too.
 */
export async function proveIn(tx: Tx, request: Request, session: LiveSession, proof: ProveSession['proof']): Promise<Headers> {
  const started = await proveSession(tx, { sessionId: session.sessionId, proof }, accessContext(request, session))
  const isStillOwed = session.duty !== 'none' && proof === 'password'
  if (session.duty !== 'none' && !isStillOwed)
    await noteDevice(tx, { email: session.email, deviceToken: presentedDevice(request), sessionId: session.sessionId })
  return signedInHeaders(started, isStillOwed)
}
