import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { requireUser } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { answerOwnExport } from './own-export.server.ts'

/** The person's own exported file; who has not proved who they are lately does so first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx } = await requireUser(request)
  try {
    return await answerOwnExport(idParam(params.requestId), ctx)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'auth.step-up-needed') return redirect(`/step-up?next=${encodeURIComponent('/account/privacy')}`)
    throw pageRefusal(error)
  }
}
