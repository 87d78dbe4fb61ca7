import type { ActionFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { findVisit } from './applicant.server.ts'
import { keepPaper } from './keep-paper.server.ts'

/** Takes one paper from the page's script, which shows how far it is. Guard: the applicant's cookie. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const visit = await findVisit(request, params.brandSlug)
  if (visit === null) return Response.json({}, { status: 404 })
  try {
    return Response.json(await keepPaper(request, visit))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Response.json({ message: errorText(visit.language, error) }, { status: statusOf(error) })
  }
}
