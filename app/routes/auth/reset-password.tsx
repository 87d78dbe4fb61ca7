import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ResetPasswordForm } from '#app/features/auth/ui/reset-password-form.tsx'
import { findPasswordLink, resetByLink } from '#app/http/password.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

/** The token is in the address: nothing that this page loads or links to hears of it, and no cache keeps the page. */
const headers = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translate(readLanguage(request))('auth.reset.title')
  return data({ title, link: await findPasswordLink(request) }, { headers })
}

export function action({ request }: ActionFunctionArgs) {
  return resetByLink(request)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export { headersOfLoader as headers } from '#app/http/headers-of-loader.ts'

export default function ResetPassword() {
  const { link } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      <ResetPasswordForm link={link} lastResult={lastResult ?? undefined} />
    </PublicPage>
  )
}
