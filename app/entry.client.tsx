import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '#app/i18n/create-i18n.ts'
import { defaultLanguage, isLanguage } from '#app/i18n/languages.ts'
import { loadTexts } from '#app/i18n/load-texts.ts'
import { NonceContext } from '#app/ui/nonce.ts'

/** Takes over the server's page, in the language it was made in. */
async function hydrate(): Promise<void> {
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : defaultLanguage
  const i18n = createI18n(language, await loadTexts(language))
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <NonceContext.Provider value={nonce}>
          <I18nextProvider i18n={i18n}>
            <RemixBrowser />
          </I18nextProvider>
        </NonceContext.Provider>
      </StrictMode>,
    )
  })
}

hydrate()
