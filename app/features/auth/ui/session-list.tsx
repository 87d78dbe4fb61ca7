import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { buttonClass } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { deviceName } from '../device-name.ts'
import type { OpenSession } from '../queries/list-sessions.server.ts'

/** Where the reader is signed in; ends one of the others, or all of them. */
export function SessionList({ sessions, currentId }: { sessions: readonly OpenSession[]; currentId: string }) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const others = sessions.filter(({ id }) => id !== currentId).length
  return (
    <Card isFlush title={t('auth.security.sessions.title')} description={t('auth.security.sessions.text')}>
      <ul className="entries">
        {sessions.map(({ id, userAgent, lastSeenAt }) => (
          <li key={id} className="entry">
            <span className="entry-main">
              <strong>{deviceName(userAgent) ?? t('auth.security.sessions.unknown-device')}</strong>
              <span className="soft" suppressHydrationWarning>
                {t('auth.security.sessions.seen', { when: formatRelative(lastSeenAt, now, locale) })}
              </span>
            </span>
            {id === currentId ? (
              <StatusTag tone="positive" icon="check">
                {t('auth.security.sessions.here')}
              </StatusTag>
            ) : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={id} />
                <button type="submit" name="intent" value="revoke-session" className={buttonClass()}>
                  {t('auth.security.sessions.close')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {others === 0 ? null : (
        <Form method="post" className="entry-foot">
          <ConfirmButton
            label={t('auth.security.sessions.close-others')}
            title={t('auth.security.sessions.close-others')}
            name="intent"
            value="revoke-others"
            isDangerous
          >
            {t('auth.security.sessions.close-others-text', { count: others })}
          </ConfirmButton>
        </Form>
      )}
    </Card>
  )
}
