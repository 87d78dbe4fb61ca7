import { checkReadiness } from '#app/features/operations/queries/check-readiness.server.ts'
import { database, logger } from '#app/platform/runtime.server.ts'

/** `GET /readyz`: 200 when every check passes, else 503; the body names each. Public: it says nothing but yes or no. */
export async function answerReadiness(): Promise<Response> {
  const readiness = await checkReadiness(database(), logger())
  return Response.json(readiness, { status: readiness.isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
