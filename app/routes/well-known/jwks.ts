import { answerJwks } from '#app/http/jwks.server.ts'

/** `/.well-known/jwks.json`. Guard: none, the keys are public. */
export function loader(): Promise<Response> {
  return answerJwks()
}
