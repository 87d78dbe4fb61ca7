import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api/answer-api.server.ts'
import { matcherOf } from '#app/http/api/match-operation.ts'
import { operations } from './operations.server.ts'

const match = matcherOf(operations)

/** `/api/v1/*`. Guard: each operation's own, by bearer token; no cookie is read, so no other site can call in a reader's name. */
export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return answerApi(request, match)
}

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  return answerApi(request, match)
}
