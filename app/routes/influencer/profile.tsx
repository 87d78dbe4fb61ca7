import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OwnProfile } from '#app/features/influencers/ui/own/own-profile.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { buttonClass, LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PreferencesForm } from '#app/ui/shell/preferences-form.tsx'
import { useShell } from '#app/ui/shell-data.ts'
import { readOwnFacts } from './read-own-facts.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  return { title: translate(visitor.language)('influencer.nav.profile'), facts: await readOwnFacts(visitor) }
}

export default function Profile() {
  const { facts } = useLoaderData<typeof loader>()
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
          <OwnProfile facts={facts} />
        </div>
        <div className="stack">
          <Card title={t('auth.security.title')} description={t('influencer.profile.security')}>
            <LinkButton to="/account/security">{t('auth.security.nav')}</LinkButton>
          </Card>
          <Card title={t('review.own.account')}>
            <ul className="lines">
              <li>
                <Link to="/account/consents">{t('review.own.consents')}</Link>
              </li>
              <li>
                <Link to="/account/privacy">{t('review.own.privacy')}</Link>
              </li>
            </ul>
          </Card>
          <Card title={t('influencer.profile.preferences')}>
            <PreferencesForm />
          </Card>
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
