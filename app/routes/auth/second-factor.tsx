import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecondFactorPage } from '#app/features/auth/ui/second-factor-page.tsx'
import { readFactors } from '#app/http/read-factors.server.ts'
import { giveSecondFactor, requireOwedFactor } from '#app/http/second-factor.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireOwedFactor(request)
  const { totpSince, passkeys } = await readFactors(session.actor)
  const title = translate(readLanguage(request, session.locale))('auth.second-factor.title')
  return { title, hasTotp: totpSince !== null, hasPasskey: passkeys.length > 0 }
}

export function action({ request }: ActionFunctionArgs) {
  return giveSecondFactor(request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SecondFactor() {
  const { hasTotp, hasPasskey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PublicPage>
      <SecondFactorPage hasTotp={hasTotp} hasPasskey={hasPasskey} lastResult={lastResult ?? undefined} />
    </PublicPage>
  )
}
