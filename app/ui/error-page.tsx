import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from './link-button.tsx'

const kinds = { 403: 'forbidden', 404: 'not-found', 409: 'conflict', 503: 'unavailable' } as const

/** What every error boundary shows inside its frame: says in the reader's language what happened and where to go. */
export function ErrorPage() {
  const { t } = useTranslation()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = status in kinds ? kinds[status as keyof typeof kinds] : 'unexpected'
  return (
    <section className="error-page">
      <p className="error-page-status">{status}</p>
      <h1>{t(`errors.page.${kind}.title`)}</h1>
      <p className="error-page-text">{t(`errors.page.${kind}.text`)}</p>
      <p>
        <LinkButton to="/" look="primary" reloadDocument={kind === 'unexpected'}>
          {t('errors.page.home')}
        </LinkButton>
      </p>
    </section>
  )
}
