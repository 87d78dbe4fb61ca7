import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RecoveryCodeList } from '#app/features/auth/ui/recovery-code-list.tsx'
import { renewRecoveryCodes } from '#app/http/enrol.server.ts'
import { requireUser } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useShell } from '#app/ui/shell-data.ts'

/** Shows the codes that its action has just made, once: whoever opens or reloads the address finds none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requireUser(request)
  return data({ title: translate(language)('auth.recovery.title') }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request }: ActionFunctionArgs) {
  return renewRecoveryCodes(request, await requireUser(request))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function RecoveryCodes() {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  const { user } = useShell()
  const back = { to: '/account/security', label: t('auth.security.back') }
  const codes = answer !== undefined && 'kind' in answer ? answer.recoveryCodes : null
  return (
    <>
      <PageHeader title={t('auth.recovery.title')} back={back} />
      <Card>
        <div className="stack">
          {codes === null ? (
            <p className="soft">{t('auth.recovery.text')}</p>
          ) : (
            <RecoveryCodeList codes={codes} email={user?.email ?? ''} />
          )}
          <div>
            <LinkButton to="/account/security" look="primary">
              {t(codes === null ? 'auth.security.back' : 'auth.recovery.saved')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </>
  )
}
