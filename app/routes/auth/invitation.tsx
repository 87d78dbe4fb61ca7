import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AcceptInvitationForm } from '#app/features/auth/ui/accept-invitation-form.tsx'
import { readInvitation } from '#app/http/accept-invitation.server.ts'
import { answerInvitation } from '#app/http/answer-invitation.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

/** The token is in the address: nothing that this page loads or links to hears of it, and no cache keeps the page. */
const headers = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }

/** Looking uses nothing up: mail scanners open every link. */
export async function loader({ request }: LoaderFunctionArgs) {
  const invitation = await readInvitation(tokenOf(request))
  return data({ invitation, title: translate(readLanguage(request))('users.accept.page') }, { headers })
}

export function action({ request }: ActionFunctionArgs) {
  return answerInvitation(request, tokenOf(request))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export { headersOfLoader as headers } from '#app/http/headers-of-loader.ts'

/** In the query: the log keeps paths alone. */
function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? ''
}

export default function Invitation() {
  const { t } = useTranslation()
  const { invitation } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      {invitation === null ? (
        <EmptyState
          icon="link"
          title={t('users.accept.closed')}
          text={t('users.accept.closed-text')}
          action={<LinkButton to="/login">{t('users.accept.sign-in')}</LinkButton>}
        />
      ) : (
        <AcceptInvitationForm lastResult={lastResult ?? undefined} invitation={invitation} brandNames={invitation.brandNames} />
      )}
    </PublicPage>
  )
}
