import { Form } from '@remix-run/react'
import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatRelative } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { Passkey } from '../queries/get-factors.server.ts'

/** One passkey: what it is called, since when, and another name or its end. */
export function PasskeyEntry({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation()
  const { now, locale } = useReader()
  const nameId = useId()
  const { id, name, isBackedUp, createdAt, lastUsedAt } = passkey
  const created = t('auth.security.passkeys.created', { when: formatRelative(createdAt, now, locale) })
  const used =
    lastUsedAt === null
      ? t('auth.security.passkeys.unused')
      : t('auth.security.passkeys.used', { when: formatRelative(lastUsedAt, now, locale) })
  return (
    <li className="entry entry-wrap">
      <span className="entry-main">
        <span className="entry-notes">
          <strong>{name}</strong>
          {isBackedUp ? (
            <StatusTag tone="neutral" icon="sync">
              {t('auth.security.passkeys.synced')}
            </StatusTag>
          ) : null}
        </span>
        <span className="soft" suppressHydrationWarning>{`${created}, ${used}`}</span>
      </span>
      <span className="entry-actions">
        <Form method="post">
          <input type="hidden" name="passkeyId" value={id} />
          <ConfirmButton
            label={t('auth.security.passkeys.rename')}
            title={t('auth.security.passkeys.rename')}
            name="intent"
            value="rename-passkey"
          >
            <label htmlFor={nameId}>{t('auth.security.passkeys.name')}</label>
            <Input id={nameId} name="name" defaultValue={name} maxLength={60} required autoComplete="off" />
          </ConfirmButton>
        </Form>
        <Form method="post">
          <input type="hidden" name="passkeyId" value={id} />
          <ConfirmButton
            label={t('auth.security.passkeys.remove')}
            title={t('auth.security.passkeys.remove-title', { name })}
            name="intent"
            value="remove-passkey"
            isDangerous
          >
            {t('auth.security.passkeys.remove-text')}
          </ConfirmButton>
        </Form>
      </span>
    </li>
  )
}
