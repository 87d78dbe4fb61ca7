import type { ActionFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { keepOwnPaper } from './keep-own-paper.server.ts'

/** Takes one paper from the page's script, which shows how far it is. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const visitor = await requireInfluencer(request)
  try {
    return Response.json(await keepOwnPaper(request, visitor))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Response.json({ message: errorText(visitor.language, error) }, { status: statusOf(error) })
  }
}
