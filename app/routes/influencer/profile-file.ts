import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { answerKycFile } from '../kyc/answer-kyc-file.server.ts'
import { readOwnFacts } from './read-own-facts.server.ts'

/** A paper of one's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  return answerKycFile(params.fileId, (await readOwnFacts(visitor)).files, visitor)
}
