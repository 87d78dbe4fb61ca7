import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languages } from '#app/i18n/languages.ts'
import { themes } from '#app/i18n/preferences.ts'
import { useReader } from '../shell-data.ts'

/** Language and appearance. Each choice is a button of a plain form; the page comes back as it was. */
export function PreferencesForm() {
  const { t } = useTranslation()
  const { language, theme } = useReader()
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/resources/preferences" className="preferences">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <fieldset>
        <legend>{t('shell.language.label')}</legend>
        <div className="segmented">
          {languages.map((choice) => (
            <button key={choice} type="submit" name="language" value={choice} lang={choice} aria-pressed={choice === language}>
              {t(`shell.language.${choice}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('shell.theme.label')}</legend>
        <div className="segmented">
          {themes.map((choice) => (
            <button key={choice} type="submit" name="theme" value={choice} aria-pressed={choice === theme}>
              {t(`shell.theme.${choice}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
