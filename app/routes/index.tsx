import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { homeAddress } from '#app/http/home.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

/** Whoever is signed in starts at their own place. */
export async function loader({ request }: LoaderFunctionArgs) {
  const home = await homeAddress(request)
  if (home !== null) throw redirect(home)
  return null
}

export default function Welcome() {
  const { t } = useTranslation()
  return (
    <PublicPage>
      <section className="welcome">
        <h1>{t('shell.welcome.title')}</h1>
        <p>{t('shell.welcome.text')}</p>
        <LinkButton to="/login" look="primary" size="large">
          {t('shell.welcome.sign-in')}
        </LinkButton>
      </section>
    </PublicPage>
  )
}
