import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RecoveryCodeList } from '#app/features/auth/ui/recovery-code-list.tsx'
import { TotpSetup } from '#app/features/auth/ui/totp-setup.tsx'
import { enrol, offerTotp } from '#app/http/enrol.server.ts'
import { requireUser } from '#app/http/guards.server.ts'
import { requireFreshProof, requireProvable } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useShell } from '#app/ui/shell-data.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requireUser(request)
  const session = await requireProvable(request)
  requireFreshProof(request, session)
  return { title: translate(language)('auth.security.totp.page-title'), offer: await offerTotp(request, session) }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireUser(request)
  return enrol(request, await requireProvable(request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Totp() {
  const { offer } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  const { user } = useShell()
  const back = { to: '/account/security', label: t('auth.security.back') }
  const isDone = answer !== undefined && 'kind' in answer
  return (
    <>
      <PageHeader title={t('auth.security.totp.page-title')} back={back} />
      <Card title={isDone ? t('auth.setup.done-title') : undefined}>
        {isDone ? (
          <div className="stack">
            {answer.recoveryCodes === null ? null : <RecoveryCodeList codes={answer.recoveryCodes} email={user?.email ?? ''} />}
            <div>
              <LinkButton to="/account/security" look="primary">
                {t(answer.recoveryCodes === null ? 'auth.setup.continue' : 'auth.recovery.saved')}
              </LinkButton>
            </div>
          </div>
        ) : (
          <TotpSetup offer={offer} lastResult={answer} />
        )}
      </Card>
    </>
  )
}
