import { Form } from '@remix-run/react'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'

type SecretCardProps = {
  readonly connection: VtexConnectionView
  /** A secret made just now: shown this once. */
  readonly secret: string | undefined
  readonly mayRotate: boolean
}

/** The secret that notifications carry: stored sealed, made anew on demand, shown once. */
export function SecretCard({ connection, secret, mayRotate }: SecretCardProps) {
  const { t } = useTranslation()
  const { previousSecretUntil } = connection
  return (
    <Card title={t('brands.vtex.secret.title')} description={t('brands.vtex.secret.text')}>
      {secret === undefined ? (
        <p>{t('brands.vtex.secret.stored')}</p>
      ) : (
        <Alert
          type="success"
          showIcon
          title={t('brands.vtex.secret.shown-once')}
          description={
            <span className="stacked-start">
              <code className="wrap">{secret}</code>
              <CopyButton text={secret} subject={t('brands.vtex.secret.title')} />
            </span>
          }
        />
      )}
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
