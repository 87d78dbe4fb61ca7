import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { TeamInvitation, TeamMember } from '../queries/list-team.server.ts'
import type { TeamRole } from '../team-roles.ts'

type TeamListProps = {
  readonly members: readonly TeamMember[]
  readonly invitations: readonly TeamInvitation[]
  /** What the reader may give and end. */
  readonly roles: readonly TeamRole[]
  /** Whose own row has no way out. */
  readonly self: string
}

/** Who works in the brand, and who was asked to. */
export function TeamList({ members, invitations, roles, self }: TeamListProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('users.team.title')} description={t('users.team.text')}>
      <ul className="lines">
        {members.map((member) => (
          <li key={`${member.userId} ${member.role}`}>
            <span className="two-lines">
              <strong>{member.name}</strong>
              <span className="soft small">
                {t(`shell.roles.${member.role}`)} · {member.isOfAllBrands ? t('users.grants.all-brands') : member.email}
              </span>
            </span>
            {member.isEnabled ? null : (
              <StatusTag tone="negative" icon="x-circle">
                {t('users.state.disabled')}
              </StatusTag>
            )}
            {!member.isOfAllBrands && member.userId !== self && roles.includes(member.role) ? (
              <Form method="post">
                <input type="hidden" name="userId" value={member.userId} />
                <input type="hidden" name="role" value={member.role} />
                <ConfirmButton
                  label={t('users.team.end')}
                  title={t('users.team.end')}
                  name="intent"
                  value="end"
                  look="text"
                  isDangerous
                >
                  {t('users.team.end-text', { name: member.name })}
                </ConfirmButton>
              </Form>
            ) : null}
          </li>
        ))}
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span className="two-lines">
              <strong>{invitation.name}</strong>
              <span className="soft small">
                {t(`shell.roles.${invitation.role}`)} · {invitation.email} · <DateText value={invitation.expiresAt} />
              </span>
            </span>
            <StatusTag tone={invitation.isOpen ? 'informative' : 'notice'} icon="clock">
              {t(invitation.isOpen ? 'users.invitations.states.open' : 'users.invitations.states.expired')}
            </StatusTag>
            {roles.includes(invitation.role) ? (
              <Form method="post" className="row-moves">
                <input type="hidden" name="invitationId" value={invitation.id} />
                <button type="submit" name="intent" value="resend" className={buttonClass('text')}>
                  {t('users.invitations.resend')}
                </button>
                <ConfirmButton
                  label={t('users.invitations.revoke')}
                  title={t('users.invitations.revoke')}
                  name="intent"
                  value="revoke"
                  look="text"
                  isDangerous
                >
                  {t('users.invitations.revoke-text', { name: invitation.name })}
                </ConfirmButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
