import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'

type SecretCardProps = { readonly connection: VtexConnectionView; readonly mayRotate: boolean }

/** The secret that notifications carry: stored sealed, seen by nobody, made anew on demand. */
export function SecretCard({ connection, mayRotate }: SecretCardProps) {
  const { t } = useTranslation()
  const { previousSecretUntil } = connection
  return (
    <Card title={t('brands.vtex.secret.title')} description={t('brands.vtex.secret.text')}>
      <p>{t('brands.vtex.secret.stored')}</p>
      {previousSecretUntil === null ? null : (
        <p className="soft small card-link">
          {t('brands.vtex.secret.previous-until')} <DateText value={previousSecretUntil} show="day-time" />
        </p>
      )}
      {mayRotate ? (
        <Form method="post" className="card-link">
          <ConfirmButton
            label={t('brands.vtex.secret.rotate')}
            title={t('brands.vtex.secret.confirm-title')}
            name="intent"
            value="rotate-secret"
          >
            <p>{t('brands.vtex.secret.confirm-text')}</p>
          </ConfirmButton>
        </Form>
      ) : null}
    </Card>
  )
}
