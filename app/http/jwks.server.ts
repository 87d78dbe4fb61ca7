import { tokenSettings } from './keyring.server.ts'

/** The keys by which anybody may verify access tokens (RFC 7517). They may be kept for five minutes: a new key is asked for by its id. */
export async function answerJwks(): Promise<Response> {
  const jwks = await tokenSettings().keyring.jwks(new Date())
  return Response.json(jwks, {
    headers: {
      'Content-Type': 'application/jwk-set+json',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
