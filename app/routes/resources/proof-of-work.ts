import { makeChallenge } from '#app/features/influencers/gate/proof-of-work.server.ts'
import { keys } from '#app/platform/runtime.server.ts'

/** A challenge for a public form. Public: it is worth nothing until it is solved, and then once. */
export async function loader() {
  const challenge = await makeChallenge(keys().proofOfWork, new Date())
  return Response.json(challenge, { headers: { 'Cache-Control': 'no-store' } })
}
