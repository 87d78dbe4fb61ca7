import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'

/** A mail as its reader gets it, in a frame that may do nothing; `source` null: it cannot be written any more. */
export function EmailPreview({ source, text }: { source: string | null; text: string | null }) {
  const { t } = useTranslation()
  if (source === null) return <p className="notice">{t('notifications.detail.no-preview')}</p>
  return (
    <Card title={t('notifications.detail.preview')} description={t('notifications.detail.preview-text')}>
      <iframe
        className="email-frame"
        title={t('notifications.detail.preview')}
        src={source}
        sandbox=""
        referrerPolicy="no-referrer"
        loading="lazy"
      />
      <details className="fold">
        <summary>{t('notifications.detail.plain')}</summary>
        <pre className="email-text">{text}</pre>
      </details>
    </Card>
  )
}
