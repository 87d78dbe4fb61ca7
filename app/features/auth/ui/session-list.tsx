import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { deviceName } from '../device-name.ts'
import type { OpenSession } from '../queries/list-sessions.server.ts'

/** Where the reader is signed in, with a form that signs out everywhere else. */
export function SessionList({ sessions, currentId }: { sessions: readonly OpenSession[]; currentId: string }) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const others = sessions.filter(({ id }) => id !== currentId).length
  return (
    <Card isFlush title={t('influencer.profile.sessions')} description={t('influencer.profile.sessions-text')}>
      <ul className="entries">
        {sessions.map(({ id, userAgent, lastSeenAt }) => (
          <li key={id} className="entry">
            <span className="entry-main">
              <strong>{deviceName(userAgent) ?? t('influencer.profile.unknown-device')}</strong>
              <span className="soft" suppressHydrationWarning>
                {t('influencer.profile.seen', { when: formatRelative(lastSeenAt, now, locale) })}
              </span>
            </span>
            {id === currentId ? (
              <StatusTag tone="positive" icon="check">
                {t('influencer.profile.here')}
              </StatusTag>
            ) : null}
          </li>
        ))}
      </ul>
      {others === 0 ? null : (
        <Form method="post" className="entry-foot">
          <ConfirmButton label={t('influencer.profile.close-others')} title={t('influencer.profile.close-others')} isDangerous>
            {t('influencer.profile.close-others-text', { count: others })}
          </ConfirmButton>
        </Form>
      )}
    </Card>
  )
}
