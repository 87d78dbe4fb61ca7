import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PublicPage } from '#app/ui/shell/public-page.tsx'

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
