import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecuritySetup } from '#app/features/auth/ui/security-setup.tsx'
import { enrol, offerTotp } from '#app/http/enrol.server.ts'
import { nextOf } from '#app/http/next-of.server.ts'
import { requireFreshProof, requireProvable } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

/** Where a role asks for a second factor and there is none yet. Once there is, this page shows the recovery codes and leads on. */
export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireProvable(request)
  const facts = {
    title: translate(readLanguage(request, session.locale))('auth.setup.title'),
    email: session.email,
    next: nextOf(request),
  }
  if (session.duty === 'none') return { ...facts, offer: null }
  requireFreshProof(request, session)
  return { ...facts, offer: await offerTotp(request, session) }
}

export async function action({ request }: ActionFunctionArgs) {
  return enrol(request, await requireProvable(request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Setup() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const codes = answer !== undefined && 'kind' in answer ? answer.recoveryCodes : null
  const lastResult = answer !== undefined && !('kind' in answer) ? answer : undefined
  return (
    <PublicPage>
      <SecuritySetup {...page} recoveryCodes={codes} lastResult={lastResult} />
    </PublicPage>
  )
}
