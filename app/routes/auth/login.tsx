import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { SignInForm } from '#app/features/auth/ui/sign-in-form.tsx'
import { intentOf } from '#app/http/next-of.server.ts'
import { signInWithPasskey } from '#app/http/passkey.server.ts'
import { safeRedirect } from '#app/http/safe-redirect.ts'
import { readSession } from '#app/http/session.server.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  if ((await readSession(request)) !== null) throw redirect(safeRedirect(new URL(request.url).searchParams.get('next')))
  return { title: translate(readLanguage(request))('auth.sign-in.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  return (await intentOf(request)) === 'passkey' ? signInWithPasskey(request) : signIn(request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Login() {
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      <SignInForm lastResult={lastResult ?? undefined} />
    </PublicPage>
  )
}
