import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { StepUpPage } from '#app/features/auth/ui/step-up-page.tsx'
import { nextOf } from '#app/http/next-of.server.ts'
import { readFactors } from '#app/http/read-factors.server.ts'
import { requireProvable, stepUp } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireProvable(request)
  const { totpSince, passkeys } = await readFactors(session.actor)
  const title = translate(readLanguage(request, session.locale))('auth.step-up.title')
  return { title, hasTotp: totpSince !== null, hasPasskey: passkeys.length > 0, next: nextOf(request) }
}

export function action({ request }: ActionFunctionArgs) {
  return stepUp(request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function StepUp() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      <StepUpPage {...page} lastResult={lastResult ?? undefined} />
    </PublicPage>
  )
}
