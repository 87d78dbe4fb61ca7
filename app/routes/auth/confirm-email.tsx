import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DomainError } from '#app/domain/errors.ts'
import { ConfirmEmail } from '#app/features/auth/inputs.ts'
import { ConfirmEmailForm } from '#app/features/auth/ui/confirm-email-form.tsx'
import { logRefusal } from '#app/http/log-refusal.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { refusedForm } from '#app/http/run-command.server.ts'
import { readLiveSession } from '#app/http/session.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { confirmEmail, readEmailLink } from './confirm-email.server.ts'

/** The token is in the address: nothing that this page loads or links to hears of it, and no cache keeps the page. */
const headers = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }

/** Looking uses nothing up: mail scanners open every link. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const change = await readEmailLink(token)
  const title = translate(readLanguage(request))('auth.email.confirm-title')
  return data({ link: change === null ? null : { token, ...change }, title }, { headers })
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = await parseForm(request, ConfirmEmail)
  if (submission.status !== 'success') return invalid(submission)
  try {
    const session = await readLiveSession(request)
    const { actor } = await confirmEmail(request, submission.value.token, session?.sessionId ?? null)
    const isTheirs = session?.actor.userId === actor.userId
    return redirectWithToast(isTheirs ? '/account/security' : '/login', 'auth.email.done')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    logRefusal(request, error)
    return refusedForm(submission, error, readLanguage(request))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export { headersOfLoader as headers } from '#app/http/headers-of-loader.ts'

export default function ConfirmEmailPage() {
  const { link } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      <ConfirmEmailForm link={link} lastResult={lastResult ?? undefined} />
    </PublicPage>
  )
}
