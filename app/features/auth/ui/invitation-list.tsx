import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { InvitationRow } from '../queries/list-invitations.server.ts'
import { type InvitationState, invitationStates } from '../user-inputs.ts'
import { type BrandNames, GrantTags } from './grant-tags.tsx'

type InvitationListProps = {
  readonly invitations: readonly InvitationRow[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly brandNames: BrandNames
  readonly mayChange: boolean
}

const looks: Readonly<Record<InvitationState, { tone: Tone; icon: IconName }>> = {
  open: { tone: 'informative', icon: 'clock' },
  accepted: { tone: 'positive', icon: 'check' },
  expired: { tone: 'notice', icon: 'alert' },
  revoked: { tone: 'neutral', icon: 'x-circle' },
}

/** People asked to join the staff; what was not accepted can be sent again or taken back. */
export function InvitationList({ invitations, nextCursor, isFiltered, brandNames, mayChange }: InvitationListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="invitations"
      caption={t('users.invitations.title')}
      rows={invitations}
      rowKey={({ id }) => id}
      page={{ next: nextCursor, previous: null }}
      csvHref="/admin/invitations.csv"
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('users.list.none-found')} text={t('users.list.none-found-text')} />
        ) : (
          <EmptyState
            icon="people"
            title={t('users.invitations.empty')}
            text={t('users.invitations.empty-text')}
            action={
              mayChange ? (
                <LinkButton to="/admin/invitations/new" look="primary">
                  {t('users.invite.title')}
                </LinkButton>
              ) : undefined
            }
          />
        )
      }
      filters={
        <FilterBar search={t('users.list.search')} names={['state']}>
          <FilterSelect
            name="state"
            label={t('users.list.state')}
            allLabel={t('users.list.all-states')}
            options={invitationStates.map((value) => ({ value, label: t(`users.invitations.states.${value}`) }))}
          />
        </FilterBar>
      }
      columns={[
        {
          key: 'name',
          label: t('users.list.name'),
          isMain: true,
          render: ({ name, email }) => (
            <span className="two-lines">
              <strong>{name}</strong>
              <span className="soft small">{email}</span>
            </span>
          ),
        },
        {
          key: 'roles',
          label: t('users.list.roles'),
          render: ({ grants }) => <GrantTags grants={grants} brandNames={brandNames} />,
        },
        {
          key: 'state',
          label: t('users.list.state'),
          render: ({ state }) => <StatusTag {...looks[state]}>{t(`users.invitations.states.${state}`)}</StatusTag>,
        },
        { key: 'by', label: t('users.invitations.by'), render: ({ invitedBy }) => invitedBy },
        {
          key: 'until',
          label: t('users.invitations.until'),
          render: ({ expiresAt }) => <DateText value={expiresAt} show="day-time" />,
        },
        {
          key: 'sent',
          label: t('users.invitations.sent'),
          isExtra: true,
          render: ({ createdAt }) => <DateText value={createdAt} />,
        },
        ...(mayChange
          ? [
              {
                key: 'moves',
                label: t('users.invitations.moves'),
                render: (invitation: InvitationRow) => <InvitationMoves invitation={invitation} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function InvitationMoves({ invitation: { id, name, email, state } }: { invitation: InvitationRow }) {
  const { t } = useTranslation()
  if (state !== 'open' && state !== 'expired') return <span className="soft">—</span>
  return (
    <Form method="post" className="row-moves">
      <input type="hidden" name="invitationId" value={id} />
      <ConfirmButton label={t('users.invitations.resend')} title={t('users.invitations.resend')} name="intent" value="resend">
        {t('users.invitations.resend-text', { email })}
      </ConfirmButton>
      <ConfirmButton
        label={t('users.invitations.revoke')}
        title={t('users.invitations.revoke')}
        name="intent"
        value="revoke"
        look="text"
        isDangerous
      >
        {t('users.invitations.revoke-text', { name })}
      </ConfirmButton>
    </Form>
  )
}
