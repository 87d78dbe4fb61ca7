import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asksForSecondFactor } from '#app/features/auth/factor-duty.ts'
import { ChangePasswordForm } from '#app/features/auth/ui/change-password-form.tsx'
import { FactorList } from '#app/features/auth/ui/factor-list.tsx'
import { RecoveryCodeList } from '#app/features/auth/ui/recovery-code-list.tsx'
import { SecurityEvents } from '#app/features/auth/ui/security-events.tsx'
import { SessionList } from '#app/features/auth/ui/session-list.tsx'
import { changeSecurity } from '#app/http/change-security.server.ts'
import { enrol } from '#app/http/enrol.server.ts'
import { requireUser } from '#app/http/guards.server.ts'
import { intentOf } from '#app/http/next-of.server.ts'
import { readAccess } from '#app/http/read-factors.server.ts'
import { requireProvable } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { env } from '#app/platform/env.server.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useShell } from '#app/ui/shell-data.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireUser(request)
  const { sessionId } = await requireProvable(request)
  const isRequired = asksForSecondFactor(actor.grants, env().SECOND_FACTOR_ROLES)
  const title = translate(language)('auth.security.title')
  return { title, currentId: sessionId, isRequired, ...(await readAccess(actor)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request)
  const session = await requireProvable(request)
  if ((await intentOf(request)) === 'passkey') return enrol(request, session)
  return changeSecurity(request, visitor, session)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SecurityPage() {
  const { security, sessions, events, currentId, isRequired } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  const { user } = useShell()
  const codes = answer !== undefined && 'kind' in answer ? answer.recoveryCodes : null
  const refused = answer === undefined || 'kind' in answer ? undefined : answer
  const isOfPassword = refused?.initialValue?.intent === 'change-password'
  return (
    <>
      <PageHeader
        title={t('auth.security.title')}
        subtitle={t('auth.security.subtitle')}
        actions={<LinkButton to="/account/email">{t('auth.email.nav')}</LinkButton>}
      />
      <div className="halves">
        <div className="stack">
          {isOfPassword ? null : <FormErrors errors={refused?.error?.['']?.map(String)} />}
          {codes === null ? null : (
            <Card title={t('auth.recovery.title')}>
              <RecoveryCodeList codes={codes} email={user?.email ?? ''} />
            </Card>
          )}
          <FactorList factors={security} isRequired={isRequired} />
          <ChangePasswordForm security={security} lastResult={isOfPassword ? refused : undefined} />
        </div>
        <div className="stack">
          <SessionList sessions={sessions} currentId={currentId} />
          <SecurityEvents events={events} />
        </div>
      </div>
    </>
  )
}
