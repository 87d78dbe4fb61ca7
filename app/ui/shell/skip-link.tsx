import { useTranslation } from 'react-i18next'

/** First stop of the keyboard: jumps over the navigation. */
export function SkipLink() {
  const { t } = useTranslation()
  return (
    <a className="skip-link" href="#content">
      {t('shell.skip')}
    </a>
  )
}
