import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ForgotForm } from '#app/features/auth/ui/forgot-form.tsx'
import { askForReset } from '#app/http/password.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  return { title: translate(readLanguage(request))('auth.forgot.title') }
}

export function action({ request }: ActionFunctionArgs) {
  return askForReset(request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Forgot() {
  const answer = useActionData<typeof action>()
  const isSent = answer !== undefined && 'kind' in answer
  return (
    <PublicPage>
      <ForgotForm isSent={isSent} lastResult={answer === undefined || 'kind' in answer ? undefined : answer} />
    </PublicPage>
  )
}
