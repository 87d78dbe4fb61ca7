import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateAndTime } from '#app/ui/date-and-time.tsx'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import type { EmailDetail } from '../queries/get-email.server.ts'
import { templateText } from './template-text.ts'

/** What came of a mail, and what is known of its address. */
export function EmailFacts({ email }: { email: Omit<EmailDetail, 'data'> }) {
  const { t } = useTranslation()
  const waits = email.status === 'queued' && email.attempts > 0
  const facts: (KeyValue | null)[] = [
    { label: t('notifications.field.template'), value: templateText(t, email.template) },
    { label: t('notifications.field.language'), value: t(`notifications.language.${email.language}`) },
    { label: t('notifications.field.written'), value: <DateAndTime value={email.createdAt} /> },
    email.sentAt === null ? null : { label: t('notifications.field.sent'), value: <DateAndTime value={email.sentAt} /> },
    { label: t('notifications.field.attempts'), value: email.attempts },
    waits ? { label: t('notifications.field.next'), value: <DateAndTime value={email.nextTryAt} /> } : null,
    email.lastError === null ? null : { label: t('notifications.field.error'), value: email.lastError },
    email.suppression === null
      ? null
      : { label: t('notifications.field.suppression'), value: t(`notifications.suppression.${email.suppression}`) },
    email.provider === null ? null : { label: t('notifications.field.provider'), value: email.provider },
    email.providerMessageId === null
      ? null
      : { label: t('notifications.field.message-id'), value: <span className="code">{email.providerMessageId}</span> },
  ]
  return (
    <Card>
      <KeyValues items={facts.filter((fact) => fact !== null)} />
    </Card>
  )
}
