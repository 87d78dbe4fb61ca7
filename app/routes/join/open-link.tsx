import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { applicant } from '#app/domain/actor.ts'
import { DomainError } from '#app/domain/errors.ts'
import { findLinkToken } from '#app/features/auth/queries/find-link-token.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { openApplicationLink } from '#app/features/influencers/commands/open-application-link.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { contextOf } from '#app/http/context.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { Card } from '#app/ui/card.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { visitHeaders } from './applicant.server.ts'
import { passGate } from './pass-gate.server.ts'

/** What a mailed link opens. Looking uses nothing up: mail scanners look. Public: the link itself is the key. */
/** The token is in the address: nothing that this page loads or links to hears of it, and no cache keeps the page. */
const privacy = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }

export async function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request)
  const link = await asApplicant((tx) => findLinkToken(tx, keys().linkTokens, token, 'application', new Date()))
  return data({ title: translate(readLanguage(request))('registration.open.title'), isGood: link !== null }, { headers: privacy })
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await contextOf(request, applicant)
  try {
    await passGate(request, { what: 'open', email: null, proof: null })
    const { opened, brandSlug } = await asApplicant(async (tx) => {
      const parts = { secret: keys().linkTokens, machineNow: new Date() }
      const result = await openApplicationLink(tx, { token: tokenOf(request) }, ctx, parts)
      return { opened: result, brandSlug: (await getBrand(tx, { brandId: result.brandId }, applicant)).slug }
    })
    return redirect(`/join/${brandSlug}/status`, { headers: visitHeaders(brandSlug, opened.resumeToken) })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { isGood: false }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export { headersOfLoader as headers } from '#app/http/headers-of-loader.ts'

export default function OpenLink() {
  const { t } = useTranslation()
  const { title, isGood } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isOpen = isGood && answer === undefined
  return (
    <PublicPage>
      <div className="join join-narrow">
        <h1>{title}</h1>
        <Card>
          <div className="form">
            <p>{t(isOpen ? 'registration.open.text' : 'registration.open.ended')}</p>
            {isOpen ? (
              <Form method="post">
                <SubmitButton size="large" block>
                  {t('registration.open.submit')}
                </SubmitButton>
              </Form>
            ) : null}
          </div>
        </Card>
      </div>
    </PublicPage>
  )
}

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? ''
}
