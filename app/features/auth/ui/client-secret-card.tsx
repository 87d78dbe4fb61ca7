import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'

/** A client's id and its new secret, shown this once. */
export function ClientSecretCard({ clientId, secret }: { clientId: string; secret: string }) {
  const { t } = useTranslation()
  const values = [
    { label: t('clients.secret.id'), value: clientId },
    { label: t('clients.secret.secret'), value: secret },
  ]
  return (
    <Card title={t('clients.secret.title')}>
      <Alert type="success" showIcon title={t('clients.secret.once')} />
      <dl className="secret-values">
        {values.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code className="wrap">{value}</code>
              <CopyButton text={value} subject={label} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
