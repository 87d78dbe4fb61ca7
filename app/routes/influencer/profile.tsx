import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { revokeOtherSessions } from '#app/features/auth/commands/revoke-other-sessions.server.ts'
import { listSessions } from '#app/features/auth/queries/list-sessions.server.ts'
import { SessionList } from '#app/features/auth/ui/session-list.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readSession } from '#app/http/session.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PreferencesForm } from '#app/ui/shell/preferences-form.tsx'
import { useShell } from '#app/ui/shell-data.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireInfluencer(request)
  const session = await readSession(request)
  const sessions = await read((tx) => listSessions(tx, actor, new Date()))
  return { title: translate(language)('influencer.nav.profile'), sessions, currentId: session?.sessionId ?? '' }
}

/** Signs out everywhere but here. */
export async function action({ request }: ActionFunctionArgs) {
  const { ctx, write } = await requireInfluencer(request)
  const session = await readSession(request)
  if (session === null) throw redirect('/login')
  const count = await write((tx) => revokeOtherSessions(tx, { sessionId: session.sessionId }, ctx))
  return redirectWithToast('/influencer/profile', 'influencer.profile.closed', { count })
}

export default function Profile() {
  const { sessions, currentId } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const { user, brands } = useShell()
  return (
    <>
      <PageHeader title={t('influencer.nav.profile')} />
      <div className="halves">
        <div className="stack">
          <Card title={t('influencer.profile.about')}>
            <KeyValues
              items={[
                { label: t('influencer.profile.name'), value: user?.name },
                { label: t('influencer.profile.email'), value: user?.email },
                { label: t('influencer.profile.brands'), value: brands.map(({ name }) => name).join(', ') },
              ]}
            />
          </Card>
          <Card title={t('influencer.profile.preferences')}>
            <PreferencesForm />
          </Card>
        </div>
        <div className="stack">
          <SessionList sessions={sessions} currentId={currentId} />
          <form method="post" action="/logout">
            <button type="submit" className={buttonClass('default', 'large')}>
              {t('influencer.profile.sign-out')}
            </button>
          </form>
        </div>
      </div>
    </>
  )
}
