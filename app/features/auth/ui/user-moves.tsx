import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { UserRow } from '../queries/list-users.server.ts'

/** What can be done with somebody's way in. */
export function UserMoves({ user, openSessions }: { user: UserRow; openSessions: number }) {
  const { t } = useTranslation()
  const { name } = user
  return (
    <Card title={t('users.moves.title')} description={t('users.moves.text')}>
      <Form method="post" className="stacked-start">
        <ConfirmButton
          label={t('users.moves.end-sessions')}
          title={t('users.moves.end-sessions')}
          name="intent"
          value="end-sessions"
          isDisabled={openSessions === 0}
        >
          {t('users.moves.end-sessions-text', { name, count: openSessions })}
        </ConfirmButton>
        <ConfirmButton
          label={t('users.moves.reset-factor')}
          title={t('users.moves.reset-factor')}
          name="intent"
          value="reset-factor"
          isDisabled={!user.hasSecondFactor || user.disabledAt !== null}
        >
          {t('users.moves.reset-factor-text', { name })}
        </ConfirmButton>
        {user.disabledAt === null ? (
          <ConfirmButton
            label={t('users.moves.disable')}
            title={t('users.moves.disable-title', { name })}
            name="intent"
            value="disable"
            isDangerous
          >
            {t('users.moves.disable-text', { name })}
          </ConfirmButton>
        ) : (
          <ConfirmButton
            label={t('users.moves.enable')}
            title={t('users.moves.enable-title', { name })}
            name="intent"
            value="enable"
          >
            {t('users.moves.enable-text', { name })}
          </ConfirmButton>
        )}
      </Form>
    </Card>
  )
}
